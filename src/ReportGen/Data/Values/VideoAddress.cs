using System.Buffers;

namespace ReportGen.Data.Values;

/// <summary>
/// Takes the id of a video out of its address, where the platform writes one into it: <c>https://www.bilibili.com/video/BV1xx411c7mD/?p=2</c> is <c>BV1xx411c7mD</c>.
/// Short addresses (<c>https://v.douyin.com/iAbC12x/</c>) say nothing of the id and stay what they are.
/// </summary>
internal static class VideoAddress
{
    private static readonly SearchValues<char> IdMarks = SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_-");

    /// <summary>Hosts, and what stands before the id in their addresses: at once behind the host, or anywhere.</summary>
    private static readonly (string Host, string Before, bool IsAnywhere)[] Places =
    [
        ("bilibili.com", "/video/", false), ("kuaishou.com", "/short-video/", false), ("tiktok.com", "/video/", true), // behind the account
        ("douyin.com", "/video/", false), ("douyin.com", "/note/", false), ("iesdouyin.com", "/share/video/", false), ("iesdouyin.com", "/share/note/", false),
        ("douyin.com", "?modal_id=", true), ("douyin.com", "&modal_id=", true), // over another page
        ("youtube.com", "/watch?v=", false), ("youtube.com", "/shorts/", false), ("youtu.be", "/", false),
    ];

    /// <summary>Whether a text may be an address.</summary>
    public static bool May(ReadOnlySpan<char> text) => text.StartsWith("http", StringComparison.OrdinalIgnoreCase);

    /// <summary>The id in an address; the text itself where none is known to stand in it.</summary>
    public static ReadOnlySpan<char> Id(ReadOnlySpan<char> text)
    {
        var rest = text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? text[8..] : text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? text[7..] : [];
        var slash = rest.IndexOf('/');
        if (slash <= 0)
            return text;
        foreach (var (host, before, isAnywhere) in Places)
        {
            var at = Is(rest[..slash], host) ? rest[slash..].IndexOf(before, StringComparison.Ordinal) : -1;
            if (at == 0 || (at > 0 && isAnywhere))
                return Until(rest[(slash + at + before.Length)..]) is { IsEmpty: false } id ? id : text;
        }

        return text;
    }

    private static bool Is(ReadOnlySpan<char> written, string host) =>
        written.EndsWith(host, StringComparison.OrdinalIgnoreCase) && (written.Length == host.Length || written[^(host.Length + 1)] == '.');

    /// <summary>The id at the beginning; empty where something else than the end of its part of the address follows.</summary>
    private static ReadOnlySpan<char> Until(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExcept(IdMarks);
        return end < 0 ? text : text[end] is '/' or '?' or '&' or '#' ? text[..end] : [];
    }
}
