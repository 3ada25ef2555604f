using System.Buffers;
using System.Text;

namespace ReportGen.Data.Comments;

/// <summary>What the file says a comment is.</summary>
internal enum CommentKind
{
    /// <summary>Written by its user.</summary>
    Text,

    /// <summary>Made by a tool of the comment area.</summary>
    Tool,
}

/// <summary>What the row rules say of a comment.</summary>
/// <param name="Rule">The first rule broken, 1 to 8; 0 where none is.</param>
/// <param name="Units">Units of the comment.</param>
/// <param name="Hash">Of the reduced text: upper 64 bits.</param>
/// <param name="Hash2">The lower 64 bits.</param>
internal readonly record struct Verdict(int Rule, int Units, long Hash, long Hash2)
{
    /// <summary>What stands for a reason where no rule is broken.</summary>
    public const string Effective = "effective";

    private static readonly string[] Reasons = ["", "empty", "own", "tool", "advert", "exchange", "boilerplate", "wordless", "short", "repeat", "flood", "chain"];

    /// <summary>Reasons of rules 1 to 8 in their order, effective last.</summary>
    public static IEnumerable<string> AllReasons => Reasons.Skip(1).Take(CommentJudge.LastTextRule).Append(Effective);

    /// <summary>The reason of a rule, 1 to 11.</summary>
    public static string ReasonOf(int rule) => Reasons[rule];

    /// <summary>The rule's reason; empty where none is broken.</summary>
    public string Reason => Reasons[Rule];

    /// <summary>Whether a rule is broken by the reduced text itself, so that no comment with the same hash passes, whatever else stands in it.</summary>
    public bool NeverPasses { get; init; }
}

/// <summary>
/// Rules 1 to 8 of the effective comment. Blind to tools and anchors. Rules 9 to 11 (repeat, flood, chain) need the whole quarter and
/// are worked out on the hash. Not for several threads at once.
/// </summary>
internal sealed class CommentJudge(RuleSet rules)
{
    /// <summary>The last rule that is judged on the text alone.</summary>
    public const int LastTextRule = 8;

    private const int FirstByText = 3;
    private readonly bool[] _begins = [.. Enumerable.Range(0, '\x80').Select(c => char.IsAsciiLetterOrDigit((char)c) && rules.English.CanBegin((char)c))];
    private readonly VerdictMemory _remembered = new();
    private Func<ReadOnlySpan<char>, Verdict>? _work;
    private readonly Func<ReadOnlySpan<char>, bool> _isEnglish = rules.English.IsMatch;
    private readonly byte[] _bytes = new byte[Encoding.UTF8.GetMaxByteCount(QuickFold.Longest)];
    private readonly char[] _text = new char[QuickFold.Longest];
    private readonly char[] _reduced = new char[QuickFold.Longest];

    /// <summary>Numbers of the rules.</summary>
    public CommentRuleSettings Settings => rules.Settings;

    /// <summary>Another judge by the same rules, for another thread.</summary>
    public CommentJudge Another() => new(rules);

    /// <summary>Judges a comment.</summary>
    /// <param name="text">As written.</param>
    /// <param name="kind">What the file says it is.</param>
    /// <param name="isOwn">Whether the video's creator wrote it.</param>
    public Verdict Judge(ReadOnlySpan<char> text, CommentKind kind, bool isOwn) => Joined(JudgeText(text), kind, isOwn);

    /// <summary>The verdict on a comment from that on its text.</summary>
    public static Verdict Joined(Verdict ofText, CommentKind kind, bool isOwn) => ofText.Rule == 1 ? ofText
        : isOwn ? ofText with { Rule = 2 } : kind == CommentKind.Tool ? ofText with { Rule = 3 } : ofText;

    /// <summary>Judges a text alone. Short comments repeat often; they are judged once.</summary>
    public Verdict JudgeText(ReadOnlySpan<char> text) => text.Length > VerdictMemory.Longest ? Work(text) : _remembered.Of(text, _work ??= Work);

    private Verdict Work(ReadOnlySpan<char> text)
    {
        if (!QuickFold.TryFold(text, _text, _reduced, out var comment))
            comment = Normaliser.Normalise(text).ToForm();
        var hash = HashOf(comment.Reduced);
        var rule = Rule(text, comment);
        return new Verdict(rule, comment.Units, (long)hash.Upper, (long)hash.Lower) { NeverPasses = rule > 0 && IsByReduced(rule, comment) };
    }

    /// <summary>Over the UTF-8 of the text.</summary>
    private Hash128 HashOf(ReadOnlySpan<char> text)
    {
        var size = Encoding.UTF8.GetMaxByteCount(text.Length);
        var rented = size > _bytes.Length ? ArrayPool<byte>.Shared.Rent(size) : null;
        var bytes = rented ?? _bytes;
        var hash = Hash128.Of(bytes.AsSpan(0, Encoding.UTF8.GetBytes(text, bytes)));
        if (rented is not null)
            ArrayPool<byte>.Shared.Return(rented);
        return hash;
    }

    private int Rule(ReadOnlySpan<char> text, CommentForm comment)
    {
        if (comment.Reduced.Length == 0)
            return IsBlank(text) ? 1 : 7;
        var inText = rules.Find(comment.Text);
        for (var rule = FirstByText; rule <= LastTextRule; rule++)
        {
            if (Breaks(rule, comment, inText))
                return rule;
        }

        return 0;
    }

    /// <summary>Whether a comment that is not blank breaks one of the rules 3 to 8 by its text.</summary>
    private bool Breaks(int rule, CommentForm comment, FoundParts inText) => rule switch
    {
        3 => rules.Tool.IsMatch(comment.Text, inText.Tool),
        4 => rules.Advert.IsMatch(comment.Text, inText.Advert) || (comment.Reduced.Length != comment.Text.Length && rules.Advert.IsMatch(comment.Reduced, rules.Find(comment.Reduced).Advert)),
        5 => rules.Exchange.IsMatch(comment.Text, inText.Exchange),
        6 => rules.Boilerplate.IsMatch(comment.Reduced) || FewCharacters(comment.Reduced) || IsBoilerplateWithEnglish(comment),
        7 => !comment.HasWord,
        8 => comment.Units < rules.Settings.LeastUnits && (comment.Units < rules.Settings.LeastUnitsAsking || !rules.Asking.IsMatch(comment.Text, inText.Asking)),
        _ => throw new ArgumentOutOfRangeException(nameof(rule)),
    };

    /// <summary>Whether the reduced text alone breaks a rule, the first that a comment breaks.</summary>
    private bool IsByReduced(int rule, CommentForm comment) => rule switch
    {
        1 or 7 => true, // what makes a word stays in the reduced text
        4 => rules.Advert.IsMatch(comment.Reduced, rules.Find(comment.Reduced).Advert),
        6 => rules.Boilerplate.IsMatch(comment.Reduced) || FewCharacters(comment.Reduced),
        _ => false,
    };

    /// <summary>English families, and nothing but other families around them.</summary>
    private bool IsBoilerplateWithEnglish(CommentForm comment) =>
        comment.HasWord && MayHoldEnglish(comment.Text) && EnglishText.Without(comment.Text, _isEnglish) is { } rest && (rest.Length == 0 || rules.Boilerplate.IsMatch(rest));

    /// <summary>Whether a character stands in it that a run of known words can begin with. The many texts with a number in them hold none.</summary>
    private bool MayHoldEnglish(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (c < _begins.Length ? _begins[c] : c is < '\u2000' or (> '\u206F' and < '\u2E80') or > '\u9FFF')
                return true;
        }

        return false;
    }

    /// <summary>Whether a comment asks, by its folded text.</summary>
    public bool Asks(ReadOnlySpan<char> text) => rules.Asking.IsMatch(text, rules.Find(text).Asking);

    /// <summary>Nothing was there: blanks and characters that cannot be seen.</summary>
    internal static bool IsBlank(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && c is not ('\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF') and not (>= '\uFE00' and <= '\uFE0F'))
                return false;
        }

        return true;
    }

    /// <summary>At most two distinct characters in three or more.</summary>
    internal static bool FewCharacters(ReadOnlySpan<char> reduced)
    {
        var (first, second, count) = (default(Rune), default(Rune), 0);
        foreach (var rune in reduced.EnumerateRunes())
        {
            if (count == 0)
                first = rune;
            else if (rune != first && second == default)
                second = rune;
            else if (rune != first && rune != second)
                return false;
            count++;
        }

        return count >= 3;
    }
}
