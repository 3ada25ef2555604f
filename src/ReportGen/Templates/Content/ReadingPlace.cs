using Markdig.Syntax;
using ReportGen.Diagnostics;

namespace ReportGen.Templates.Content;

/// <summary>Where a piece of Markdown stands, and who hears of what is wrong with it.</summary>
/// <param name="File">Path as the user knows it.</param>
/// <param name="SourceLine">Line in the source file of a line of the Markdown text (from 0).</param>
/// <param name="Faults">Takes mistakes.</param>
internal sealed record ReadingPlace(string File, Func<int, int> SourceLine, FaultList Faults)
{
    /// <summary>Line in the source file.</summary>
    public int Line(MarkdownObject item) => SourceLine(item.Line);

    /// <summary>Says that something cannot be shown as written.</summary>
    public void Warn(string code, MarkdownObject item, string found) =>
        Faults.Warning(code, Of(item), found);

    /// <summary>Where something stands in its file.</summary>
    public SourcePlace Of(MarkdownObject item) => new(File, Line(item), item.Column + 1);
}
