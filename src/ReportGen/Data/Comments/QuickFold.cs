using System.Buffers;

namespace ReportGen.Data.Comments;

/// <summary>
/// Normalises in one pass the comments that most are: ASCII, Han and Chinese punctuation, without a name, address, topic, sticker or face. NFKC and lower
/// case change these one character at a time, and none of them combines with a neighbour. Whatever else there is goes to <see cref="Normaliser"/>; both give the same.
/// </summary>
internal ref struct QuickFold
{
    /// <summary>Longest comment that is folded here, in characters.</summary>
    public const int Longest = 512;

    private const int FullWidth = '\uFF01' - '!';

    /// <summary>Marks that a name, topic, sticker, face or a spreadsheet's carriage return begins with or holds.</summary>
    private static readonly SearchValues<char> Marks = SearchValues.Create("@#[(^_<");

    private readonly Span<char> _text;
    private readonly Span<char> _reduced;
    private int _length;
    private int _kept;
    private Script _script = Script.None;
    private int _run;
    private int _units;
    private bool _hasWord;
    private bool _hasLatin;
    private bool _hasPoint;

    private QuickFold(Span<char> text, Span<char> reduced)
    {
        _text = text;
        _reduced = reduced;
    }

    /// <summary>Normalises a comment; false where it is not as common as that.</summary>
    /// <param name="comment">As written.</param>
    /// <param name="text">Room for as many characters.</param>
    /// <param name="reduced">Room for as many characters.</param>
    /// <param name="form">What the rules see, in these rooms.</param>
    public static bool TryFold(ReadOnlySpan<char> comment, Span<char> text, Span<char> reduced, out CommentForm form)
    {
        form = default;
        if (comment.Length > Longest)
            return false;
        var fold = new QuickFold(text, reduced);
        for (var at = 0; at < comment.Length;)
        {
            var run = HanRun(comment[at..]);
            if (run > 0)
                fold.TakeHan(comment.Slice(at, run));
            else if (!fold.Take(comment[at]))
                return false;
            at += Math.Max(run, 1);
        }

        fold.EndRun();
        var folded = text[..fold._length];
        if (folded.ContainsAny(Marks) || (fold._hasPoint && MayHoldAddress(folded)) || (fold._hasLatin && Normaliser.HasFace(folded)))
            return false;
        form = new CommentForm(folded, reduced[..fold._kept], fold._units, fold._hasWord);
        return true;
    }

    /// <summary>NFKC and lower case alone, of a comment of such characters, whatever marks it has; null where it has others, or an underscore, which may begin the mark of a carriage return.</summary>
    public static string? Folded(ReadOnlySpan<char> comment)
    {
        if (comment.Length > Longest)
            return null;
        Span<char> text = stackalloc char[Longest];
        for (var i = 0; i < comment.Length; i++)
        {
            var c = comment[i] is >= '\u4E00' and <= '\u9FFF' ? comment[i] : Fold(comment[i]);
            if (c is '\0' or '_')
                return null;
            text[i] = c;
        }

        return new string(text[..comment.Length]);
    }

    /// <summary>A point or a colon with something of an address behind it.</summary>
    private static bool MayHoldAddress(ReadOnlySpan<char> text)
    {
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if ((text[i] == '.' && text[i + 1] is > ' ' and <= '~') || (text[i] == ':' && text[i + 1] == '/'))
                return true;
        }

        return false;
    }

    private bool Take(char c)
    {
        var narrow = Fold(c);
        if (narrow == '\0')
            return false;
        _text[_length++] = narrow;
        if (narrow is >= 'a' and <= 'z')
            TakeInRun(narrow, Script.Latin);
        else if (narrow is >= '0' and <= '9')
            TakeInRun(narrow, Script.Digit);
        else if (!(narrow is '\'' or '\u2019' && _script == Script.Latin)) // don't is one word
            TakeSign(narrow);
        return true;
    }

    /// <summary>How many Han characters a text begins with.</summary>
    private static int HanRun(ReadOnlySpan<char> text)
    {
        var run = 0;
        while (run < text.Length && text[run] is >= '\u4E00' and <= '\u9FFF')
            run++;
        return run;
    }

    private void TakeHan(ReadOnlySpan<char> run)
    {
        if (_script != Script.Han)
            EndRun();
        _script = Script.Han;
        _hasWord = true;
        _units += run.Length;
        run.CopyTo(_text[_length..]);
        _length += run.Length;
        run.CopyTo(_reduced[_kept..]);
        _kept += run.Length;
    }

    private void TakeInRun(char c, Script script)
    {
        if (_script != script)
            EndRun();
        _script = script;
        _run++;
        _hasWord |= _hasLatin |= script == Script.Latin;
        _reduced[_kept++] = c;
    }

    private void TakeSign(char c)
    {
        if (_script != Script.None)
            EndRun();
        _script = Script.None;
        _hasPoint |= c is '.' or ':';
        if (c == '+')
            _reduced[_kept++] = c;
    }

    private void EndRun()
    {
        if (_script == Script.Latin)
            _units += _run > 1 ? 2 : 1;
        else if (_script == Script.Digit)
            _units++;
        _run = 0;
    }

    /// <summary>What becomes of a character that is not Han; NUL where it is not one of these.</summary>
    private static char Fold(char c)
    {
        var narrow = c < '\x7F' ? c : Narrow(c);
        return narrow is >= 'A' and <= 'Z' ? (char)(narrow | ' ') : narrow;
    }

    /// <summary>What becomes of a character beyond ASCII; NUL where it is not one of these.</summary>
    private static char Narrow(char c) => c switch
    {
        '\u3001' or '\u3002' or (>= '\u3008' and <= '\u3011') or '\u2018' or '\u2019' or '\u201C' or '\u201D' or '\u2014' => c,
        '\u3000' => ' ',
        >= '\uFF01' and <= '\uFF5E' => (char)(c - FullWidth),
        _ => '\0',
    };
}
