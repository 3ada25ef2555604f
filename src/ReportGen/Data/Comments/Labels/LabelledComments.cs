using System.Collections.Immutable;

namespace ReportGen.Data.Comments;

/// <summary>Comments that readers have labelled, with the verdict of the rules on each; the texts themselves are not kept.</summary>
/// <param name="Path">The file, as the user knows it.</param>
/// <param name="Lines">Its lines in the order of the file.</param>
public sealed record LabelledComments(string Path, ImmutableArray<LabelledLine> Lines)
{
    /// <summary>SHA-256 of the file's bytes, lower-case hexadecimal.</summary>
    public string Sha256 { get; init; } = "";

    /// <summary>The lines that were set aside before the lists were tuned: the honest ones to score. All lines where the file names no halves.</summary>
    public ImmutableArray<LabelledLine> SetAside => [.. Lines.Where(line => line.Split == LabelSplit.Test)];
}

/// <summary>Which half a labelled line belongs to.</summary>
public enum LabelSplit
{
    /// <summary>Set aside before tuning.</summary>
    Test,

    /// <summary>The lists were tuned on it, so scores on it flatter.</summary>
    Tune,
}

/// <summary>A labelled comment without its text. Labels and verdicts are true for effective.</summary>
/// <param name="Label">What the readers agreed on.</param>
/// <param name="Verdict">What rules 1 to 8 say.</param>
/// <param name="Reason">The rule's reason; empty where the verdict is effective.</param>
public sealed record LabelledLine(bool Label, bool Verdict, string Reason)
{
    /// <summary>Physical line of the file, from 1.</summary>
    public int Line { get; init; }

    /// <summary>The first reader's label; null where it is not given.</summary>
    public bool? First { get; init; }

    /// <summary>The second reader's label; null where it is not given.</summary>
    public bool? Second { get; init; }

    /// <summary>Language code (zh, en, mixed …); may be empty.</summary>
    public string Language { get; init; } = "";

    /// <summary>Whether the line was chosen because it is hard; null where the file does not say.</summary>
    public bool? Hard { get; init; }

    /// <summary>Which half it belongs to.</summary>
    public LabelSplit Split { get; init; } = LabelSplit.Test;
}
