using System.Collections.Immutable;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Text.Breaking;
using ReportGen.Typesetting.Text.Fitting;

namespace ReportGen.Typesetting.Text;

/// <summary>
/// Memory that is used again for one text after another, as a long table has a million of them. What an array holds counts up to the
/// length that was asked for, and only until the next text.
/// </summary>
internal sealed class Workspace
{
    private Cluster[] _clusters = new Cluster[64];
    private BreakKind[] _breaks = new BreakKind[64];
    private LineSum[] _sums = new LineSum[65];
    private PlacedCluster[] _placed = new PlacedCluster[64];
    private char[] _word = new char[64];
    private char[] _text = new char[64];

    /// <summary>Characters as they are read.</summary>
    public List<ParagraphChar> Read { get; } = [];

    /// <summary>Characters with the spaces put in.</summary>
    public List<ParagraphChar> Spaced { get; } = [];

    /// <summary>Glyphs of the run that is built.</summary>
    public List<Glyph> Glyphs { get; } = [];

    /// <summary>Runs of the line that is built.</summary>
    public List<LineRun> Runs { get; } = [];

    /// <summary>Lines so far.</summary>
    public List<TextLine> Lines { get; } = [];

    public Cluster[] Clusters(int count) => Enough(ref _clusters, count);

    public BreakKind[] Breaks(int count) => Enough(ref _breaks, count);

    public LineSum[] Sums(int count) => Enough(ref _sums, count);

    public PlacedCluster[] Placed(int count) => Enough(ref _placed, count);

    public char[] Word(int count) => Enough(ref _word, count);

    public char[] Text(int count) => Enough(ref _text, count);

    private static T[] Enough<T>(ref T[] array, int count)
    {
        if (array.Length < count)
            Array.Resize(ref array, Math.Max(2 * array.Length, count));
        return array;
    }
}
