using System.Numerics;
using ReportGen.Data.Comments;

namespace ReportGen.Data.Tables;

/// <summary>
/// Tells of each comment, while it is read, whether it may belong with one before, for the query that judges repeats, floods and chains: it then groups these alone. Every comment that does belong
/// with one before is told; some are told in vain, which only costs time. Texts that never pass the rules are left out.
/// </summary>
internal sealed class MetComments : IDisposable
{
    /// <summary>The user may have left the text before.</summary>
    public const int TextAgain = 1;

    /// <summary>The user may have had a comment that passes under the video before.</summary>
    public const int WriterAgain = 2;

    /// <summary>The text may stand so often by now that it can be a chain.</summary>
    public const int TextOften = 4;

    private const int BytesOfRow = 100; // as text; a short comment of a Chinese platform has some 90 to 130
    private const long LeastWords = 1 << 10;
    private const long MostWords = 6 << 20;
    private const int RowsOfPairsWord = 4; // 16 bits a row, for two marks of three bits at the most: below 2 % told in vain
    private const int RowsOfTextsWord = 5; // three counters a row
    private readonly MarkWords _pairs;
    private readonly MarkWords _texts;
    private readonly long _often;
    private readonly bool _tellsAll;

    /// <param name="textBytes">Of all files of comments together, as text; the memory follows from it: 3.6 bytes a hundred, 96 MiB at the most.</param>
    /// <param name="rules">What makes a flood and a chain.</param>
    public MetComments(long textBytes, CommentRuleSettings rules)
    {
        var rows = textBytes / BytesOfRow;
        _pairs = new MarkWords(Math.Clamp(rows / RowsOfPairsWord, LeastWords, MostWords));
        _texts = new MarkWords(Math.Clamp(rows / RowsOfTextsWord, LeastWords, MostWords));
        var least = Math.Min(rules.ChainUsers, rules.ShortCopies + 1);
        _often = Math.Min(least, MarkWords.Most);
        _tellsAll = least < 2 || rules.FloodVideos < 2; // then one comment alone is a chain or a flood
    }

    /// <summary>Looks at the places in memory that <see cref="Of"/> will need; any number that depends on them.</summary>
    public int Touch(in CommentRow row) =>
        row.OfText.NeverPasses ? 0 : (int)(_texts.Touch((ulong)row.OfText.Hash) ^ _pairs.Touch(OfText(row)) ^ _pairs.Touch(OfWriter(row)));

    /// <summary>What is to be told of a comment.</summary>
    /// <param name="row">The comment, its hashes those of all other rows.</param>
    /// <param name="rule">The first of rules 1 to 8 that it breaks; 0 where it breaks none.</param>
    public int Of(in CommentRow row, int rule)
    {
        if (_tellsAll)
            return TextAgain | WriterAgain | TextOften;
        if (row.OfText.NeverPasses)
            return 0;
        return (_pairs.Meet(OfText(row)) ? TextAgain : 0) | (rule == 0 && _pairs.Meet(OfWriter(row)) ? WriterAgain : 0)
            | (_texts.Count((ulong)row.OfText.Hash) >= _often ? TextOften : 0);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _pairs.Dispose();
        _texts.Dispose();
    }

    private static ulong OfText(in CommentRow row) => MarkBits.Mix((ulong)row.OfText.Hash ^ BitOperations.RotateLeft(row.User.Lower, 32));

    private static ulong OfWriter(in CommentRow row) => MarkBits.Mix(row.Video.Lower ^ BitOperations.RotateLeft(row.User.Upper, 32));
}
