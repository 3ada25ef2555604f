using System.Text;
using ReportGen.Editions;

namespace ReportGen.Cli.Commands.Editions;

/// <summary>Names of the files of editions: <c>{segment}</c>, <c>{name}</c>, <c>{param}</c>, and the columns of the list by their names.</summary>
internal static class EditionPattern
{
    private const int LongestPart = 60;

    /// <summary>The pattern given; the usual one with what tells editions apart.</summary>
    public static string For(string given, bool segments, bool list) => given != BuildSettings.DefaultOut ? given
        : $"out/{{quarter}}-{{template}}{(segments ? "-{segment}" : "")}{(list ? "-{param}" : "")}-{{lang}}.pdf";

    /// <summary>Whether it tells segments apart.</summary>
    public static bool NamesSegment(string pattern) => pattern.Contains("{segment}", StringComparison.Ordinal) || pattern.Contains("{name}", StringComparison.Ordinal);

    /// <summary>The pattern of one edition; quarter, template and language are left for its papers.</summary>
    public static string Of(string pattern, Edition edition)
    {
        var text = new StringBuilder(pattern);
        if (edition.Segment is { } segment)
            text.Replace("{segment}", Safe(segment.Key)).Replace("{name}", Safe(segment.Name.Length > 0 ? segment.Name : segment.Key));
        if (edition.Row is not { } row)
            return text.ToString();
        text.Replace("{param}", Safe(row.Name));
        foreach (var (key, value) in row.Values)
            text.Replace("{" + key + "}", Safe(value.Text));
        return text.ToString();
    }

    /// <summary>A value as part of a file's name: nothing that any system takes for a folder, a drive or a stream.</summary>
    public static string Safe(string value)
    {
        var part = string.Concat(value.EnumerateRunes().Select(r => Rune.IsLetterOrDigit(r) || r.Value is '-' or '_' or '.' or ' ' ? r.ToString() : "-"));
        part = part.Length > LongestPart ? part[..LongestPart] : part;
        return part.Trim('.', ' ') is { Length: > 0 } kept ? kept : "-";
    }
}
