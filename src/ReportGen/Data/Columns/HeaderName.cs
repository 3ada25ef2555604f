using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace ReportGen.Data.Columns;

/// <summary>
/// A name in a file's header. Names are the same when they differ only in case, width of characters, blanks, underscores and hyphens.
/// A unit in brackets at the end is no part of the name: <c>时长(秒)</c>, <c>播放量（万）</c>, <c>Duration (ms)</c>; one that ends it in another way is only
/// where the whole name is not known (see <see cref="End"/>).
/// </summary>
/// <param name="Field">Field, from 0.</param>
/// <param name="Shown">As it is shown: on one line, without blanks around it; by position where it is empty.</param>
/// <param name="Key">What it is compared by; empty where the name is.</param>
/// <param name="Unit">The unit in brackets; empty where there is none that is known.</param>
internal sealed record HeaderName(int Field, string Shown, string Key, string Unit)
{
    /// <summary>What stands in brackets at the end, whether or not it is a unit.</summary>
    public string Bracket { get; private init; } = "";

    /// <summary>Keys of a name in two languages, <c>播放量(plays)</c>: what stands before the brackets and in them; both empty where nothing, or a unit, stands there.</summary>
    public (string Before, string Inside) Both { get; private init; } = ("", "");

    /// <summary>Key and unit of a name that ends with a unit without brackets; both empty where it does not.</summary>
    public HeaderUnit End { get; private init; } = new("", "");

    /// <summary>Reads a name.</summary>
    public static HeaderName Of(int field, string text)
    {
        var narrow = OneLine(text.Normalize(NormalizationForm.FormKC));
        var bracket = HeaderUnit.InBrackets(narrow);
        var hasUnit = ColumnUnit.IsKnown(bracket.Unit);
        var end = hasUnit ? new HeaderUnit("", "") : HeaderUnit.AtEnd(narrow);
        return new HeaderName(field, narrow.Length == 0 ? $"#{field + 1}" : OneLine(text), KeyOf(hasUnit ? bracket.Name : narrow), hasUnit ? bracket.Unit : "")
        {
            Bracket = bracket.Unit, Both = hasUnit || bracket.Unit.Length == 0 ? ("", "") : (KeyOf(bracket.Name), KeyOf(bracket.Unit)),
            End = end.Unit.Length > 0 ? end with { Name = KeyOf(end.Name) } : new HeaderUnit("", ""),
        };
    }

    /// <summary>Reads the names of a header. What stands before the same point in all of them (<c>daily.plays</c>, as Hive prints it) is no part of them.</summary>
    public static ImmutableArray<HeaderName> All(ImmutableArray<string> texts)
    {
        var named = texts.Where(text => text.Length > 0).ToArray();
        var prefix = named.Length > 1 ? named[0][..(named[0].IndexOf('.', StringComparison.Ordinal) + 1)] : "";
        var shared = prefix.Length > 1 && named.All(text => text.Length > prefix.Length && text.StartsWith(prefix, StringComparison.Ordinal));
        return [.. texts.Select((text, field) => shared && text.Length > 0 ? Of(field, text[prefix.Length..]) : Of(field, text))];
    }

    /// <summary>What a name is compared by.</summary>
    public static string KeyOf(string name) =>
        string.Concat(name.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c) && !char.IsControl(c) && c is not ('_' or '-') && char.GetUnicodeCategory(c) != UnicodeCategory.Format)).ToLowerInvariant();

    private static string OneLine(string text) =>
        string.Join(' ', text.Replace("_x000D_", " ", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim('\uFEFF', '\u200B');
}
