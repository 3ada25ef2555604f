using Markdig;
using Markdig.Extensions.EmphasisExtras;

namespace ReportGen.Templates.Content;

/// <summary>The dialects of Markdown: CommonMark and what it is extended by.</summary>
internal static class MarkdownSyntax
{
    /// <summary>Sections: pipe tables, footnotes, definition lists, task lists, strikethrough.</summary>
    public static MarkdownPipeline Section { get; } = new MarkdownPipelineBuilder()
        .UsePipeTables().UseFootnotes().UseDefinitionLists().UseTaskLists().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough).Build();

    /// <summary>Short texts such as titles: strikethrough only.</summary>
    public static MarkdownPipeline Phrase { get; } = new MarkdownPipelineBuilder().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough).Build();
}
