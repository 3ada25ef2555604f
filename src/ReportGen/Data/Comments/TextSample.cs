namespace ReportGen.Data.Comments;

/// <summary>
/// Counts what texts of a file look like: those of its first lines, and of every 64th after them, each of which stands for 64, so that a file sorted by its texts is not judged by
/// its beginning.
/// </summary>
internal sealed class TextSample
{
    private const int FirstLines = 1_024;
    private const int Every = 64;
    private readonly long[] _counts = new long[Enum.GetValues<TextLook>().Length];
    private long _candidate;

    /// <summary>Texts that those looked at stand for.</summary>
    public long Looked { get; private set; }

    /// <summary>
    /// How far the one text that most of them may have leads before the others, by which a majority is found in one pass (Boyer and Moore): never more than how often it stands.
    /// </summary>
    public long Alike { get; private set; }

    /// <summary>How many texts that of a line stands for; 0 where it is not looked at.</summary>
    public static int Weight(int line) => line <= FirstLines ? 1 : line % Every == 0 ? Every : 0;

    /// <summary>How many look so.</summary>
    public long Of(TextLook look) => _counts[(int)look];

    /// <summary>Counts a text.</summary>
    /// <param name="look">What it looks like.</param>
    /// <param name="hash">Of the text as written.</param>
    /// <param name="weight">How many it stands for.</param>
    public void Add(TextLook look, long hash, int weight)
    {
        Looked += weight;
        _counts[(int)look] += weight;
        Alike += hash == _candidate ? weight : -weight;
        if (Alike < 0)
            (_candidate, Alike) = (hash, -Alike);
    }
}
