using System.Text.RegularExpressions;

namespace ReportGen.Data.Comments;

/// <summary>What stands in comments and says nothing by itself: names, addresses, topics, stickers, faces.</summary>
internal static partial class CommentMarks
{
    private const RegexOptions Options = RegexOptions.CultureInvariant;
    private const string ReplyPattern = @"回复 {0,2}@[^:]{1,30}:";
    private const string MailPattern = @"[a-z0-9._-]+@[a-z0-9-]+\.[a-z]{2,}";
    private const string AddressPattern = @"https?://[!-~]+|www\.[!-~]+|[a-z0-9-]+\.(com|cn|net|org|top|xyz)(/[!-~]*)?";
    private const string MentionPattern = @"@[^\s@#,。!?:;、]{1,30}";
    private const string TopicPattern = @"#[^\s#@,。!?:;、]{1,30}#?";
    private const string StickerPattern = $@"\[[{Scripts.HanClass}a-z0-9_]{{1,10}}\]";
    private const string FacePattern = $@"\([^(){Scripts.HanClass}a-z0-9]{{1,20}}\)|t_t|\^[_o-]?\^|>[_.]<|-_-|=_=|o_o";

    /// <summary>The head of a reply, with the name of whom it answers.</summary>
    public static CommentMark Reply { get; } = new(ReplyRegex(), ReplyPattern);

    /// <summary>A mail address.</summary>
    public static CommentMark Mail { get; } = new(MailRegex(), MailPattern);

    /// <summary>An address of the web.</summary>
    public static CommentMark Address { get; } = new(AddressRegex(), AddressPattern);

    /// <summary>A name after @.</summary>
    public static CommentMark Mention { get; } = new(MentionRegex(), MentionPattern);

    /// <summary>A topic after #.</summary>
    public static CommentMark Topic { get; } = new(TopicRegex(), TopicPattern);

    /// <summary>A sticker by its name in brackets.</summary>
    public static CommentMark Sticker { get; } = new(StickerRegex(), StickerPattern);

    /// <summary>A face of punctuation.</summary>
    public static CommentMark Face { get; } = new(FaceRegex(), FacePattern);

    [GeneratedRegex(ReplyPattern, Options)]
    private static partial Regex ReplyRegex();

    [GeneratedRegex(MailPattern, Options)]
    private static partial Regex MailRegex();

    [GeneratedRegex(AddressPattern, Options)]
    private static partial Regex AddressRegex();

    [GeneratedRegex(MentionPattern, Options)]
    private static partial Regex MentionRegex();

    [GeneratedRegex(TopicPattern, Options)]
    private static partial Regex TopicRegex();

    [GeneratedRegex(StickerPattern, Options)]
    private static partial Regex StickerRegex();

    [GeneratedRegex(FacePattern, Options)]
    private static partial Regex FaceRegex();
}

/// <summary>
/// A mark that is looked for in nearly all comments by code made when the program was built, and in long ones by the engine that takes time linear in the text:
/// setting up that one for seven marks takes longer than most things that a short run does. Both find the same.
/// </summary>
/// <param name="brief">For comments of up to <see cref="Longest"/> characters.</param>
/// <param name="pattern">The same as text.</param>
internal sealed class CommentMark(Regex brief, string pattern)
{
    /// <summary>Characters up to which the square of the length does no harm.</summary>
    public const int Longest = 256;

    private readonly Lazy<Regex> _linear = new(() => new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant));

    /// <summary>The text with a blank in place of each.</summary>
    public string Blank(string text) => text.Length <= Longest ? brief.Replace(text, " ") : BlankLinear(text);

    /// <summary>The same in linear time.</summary>
    internal string BlankLinear(string text) => _linear.Value.Replace(text, " ");
}
