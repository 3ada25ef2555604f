using System.Collections.Immutable;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Text;

namespace ReportGen.Typesetting.Tests.Layout;

/// <summary>Counts what another composer is asked for, since a count is the same on every machine and a time is not.</summary>
internal sealed class CountingComposer(ILineComposer inner) : ILineComposer
{
    /// <summary>Characters set or measured so far, each time they were, and one for each call.</summary>
    public long Work { get; private set; }

    public ImmutableArray<TypesetWarning> Warnings => inner.Warnings;

    public TextExtent Measure(string text, TextStyle style)
    {
        Work += 1 + text.Length;
        return inner.Measure(text, style);
    }

    public ImmutableArray<TextLine> Compose(IReadOnlyList<TextPiece> pieces, ParagraphStyle style, double width)
    {
        Work += 1 + pieces.Sum(p => p.Text.Length);
        return inner.Compose(pieces, style, width);
    }
}
