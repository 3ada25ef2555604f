using ReportGen.Diagnostics;

namespace ReportGen.Templates;

/// <summary>A template file's text.</summary>
/// <param name="File">Path as the user knows it.</param>
/// <param name="Text">Its text, lines ended by <c>\n</c>, without private-use characters.</param>
internal sealed record SourceText(string File, string Text)
{
    /// <summary>Line and column of a character position.</summary>
    public SourcePlace Place(int position)
    {
        var before = Text.AsSpan(0, Math.Min(position, Text.Length));
        return new SourcePlace(File, before.Count('\n') + 1, before.Length - (before.LastIndexOf('\n') + 1) + 1);
    }
}
