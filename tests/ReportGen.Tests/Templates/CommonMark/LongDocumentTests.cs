using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Markdig;
using ReportGen.Diagnostics;
using ReportGen.Templates;
using ReportGen.Tests.Data;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Layout;
using ReportGen.Typesetting.Text;

namespace ReportGen.Tests.Templates.CommonMark;

/// <summary>
/// The documents that this repository holds, as somebody wrote them: the English ones as they are, the Chinese sections of the white paper
/// without what Liquid and fenced blocks would put in.
/// </summary>
public sealed partial class LongDocumentTests
{
    private static readonly MarkdownPipeline Html = new MarkdownPipelineBuilder().UsePipeTables().UseDefinitionLists().Build();

    private static string Root => Path.GetFullPath(Path.Combine(Folders.Rules, "..", ".."));

    [Theory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    public void Long_documents_are_set_whole(string language)
    {
        var texts = Texts();
        var (document, lines) = Typeset(texts, language);

        // A cell of a thousand characters in one of seven columns goes on overleaf; two signs and an arrow stand in none of the fonts.
        Assert.All(document.Warnings, w => Assert.True(w.Code == "missing-glyph" || (w.Code == "too-tall" && w.Place.StartsWith("p. ", StringComparison.Ordinal)), w.ToString()));
        Assert.True(document.Pages.Length > 25);
        var set = SetText.BySection(document);
        for (var i = 0; i < texts.Length; i++)
        {
            // A table too wide for the page is split, so characters come in another order there: none may be lost or come twice.
            Assert.Equal(Characters(VisibleText.OfHtml(Markdown.ToHtml(texts[i], Html))), Characters(set[Name(i)]));
        }

        TestContext.Current.TestOutputHelper!.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{language}: {document.Pages.Length} pages, {lines.Outside} of {lines.Justified} justified lines with gaps above a quarter em"));
        Assert.InRange(lines.Outside, 0, lines.Justified * 0.02);
    }

    private static string[] Texts() =>
    [
        .. new[] { "docs/architecture.md", "docs/data.md", "docs/rules.md", "docs/pdf.md", "docs/decisions/0002-engine-duckdb.md", "src/ReportGen/Indicators/Catalog.md" }
            .Select(f => File.ReadAllText(Path.Combine(Root, f))),
        .. Directory.GetFiles(Path.Combine(Root, "templates", "white-paper", "zh-CN"), "*.md").Order(StringComparer.Ordinal).Select(f => Plain(File.ReadAllText(f))),
    ];

    private static string Plain(string section) => References().Replace(Values().Replace(Commands().Replace(Fences().Replace(Front().Replace(section, ""), ""), ""), "12.3%"), "");

    private static (TypesetDocument Document, CountingComposer Lines) Typeset(string[] texts, string language)
    {
        var folder = Directory.CreateTempSubdirectory("reportgen-long-").FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, language));
            for (var i = 0; i < texts.Length; i++)
                File.WriteAllText(Path.Combine(folder, language, Name(i) + ".md"), $"---\ntitle: {Name(i)}\nnumbering: none\n---\n{texts[i]}");
            File.WriteAllText(
                Path.Combine(folder, "template.yaml"),
                $"name: long\nlanguages: [{language}]\ntitle: {{{language}: Long}}\nsections: [{string.Join(", ", texts.Select((_, i) => Name(i)))}]\n");
            var result = TemplateComposer.Compose(Fixture.Request(folder, language));
            Assert.Empty(result.Faults.Where(f => f.Severity == Severity.Error).Select(f => $"{f.Code} {f.Place} {string.Join(",", f.Values)}"));
            using var fonts = ReportFonts.Open(Path.Combine(AppContext.BaseDirectory, "fonts"));
            var lines = new CountingComposer(new LineComposer(fonts.Library));
            return (new Typesetter().Typeset(result.Document!, lines), lines);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Name(int index) => "d" + index.ToString(CultureInfo.InvariantCulture);

    // By the letter of CommonMark a ** between a full-width mark and a Han character is no emphasis; templates read it as one.
    private static string Characters(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c != '*').Order());

    [GeneratedRegex(@"\A---\n.*?\n---\n", RegexOptions.Singleline)]
    private static partial Regex Front();

    [GeneratedRegex("^```.*?^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fences();

    [GeneratedRegex(@"\{%.*?%\}\n?", RegexOptions.Singleline)]
    private static partial Regex Commands();

    [GeneratedRegex(@"\{\{.*?\}\}", RegexOptions.Singleline)]
    private static partial Regex Values();

    [GeneratedRegex(@"@(fig|tbl|sec)-[a-z0-9-]*[a-z0-9]|\[\^\w+\](:.*)?")]
    private static partial Regex References();

    /// <summary>Counts justified lines, and those among them that a quarter em a gap does not fill.</summary>
    private sealed class CountingComposer(ILineComposer composer) : ILineComposer
    {
        public int Justified { get; private set; }

        public int Outside { get; private set; }

        public ImmutableArray<TypesetWarning> Warnings => composer.Warnings;

        public ImmutableArray<TextLine> Compose(IReadOnlyList<TextPiece> pieces, ParagraphStyle style, double width)
        {
            var lines = composer.Compose(pieces, style, width);
            if (style.Align == TextAlign.Justify)
            {
                Justified += lines.Length;
                Outside += lines.Count(l => l.FallsShort);
            }

            return lines;
        }

        public TextExtent Measure(string text, TextStyle style) => composer.Measure(text, style);
    }
}
