using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;

namespace ReportGen.Data.Engine;

/// <summary>
/// Conditions that the portable SQL names (<c>{text_again}</c>) because there are two ways to them: which rows may belong together, so that only those are grouped. Where a condition
/// takes in too many rows, results stay the same.
/// </summary>
internal sealed partial class SqlPhrases
{
    private static readonly SqlPhrases Noted = new("phrases_noted");
    private static readonly SqlPhrases Counted = new("phrases_counted");
    private readonly FrozenDictionary<string, string> _phrases;

    private SqlPhrases(string file) => _phrases = Phrase().Matches(EmbeddedSql.Read(file)).ToFrozenDictionary(m => m.Groups["name"].Value, m => m.Groups["text"].Value.Trim(), StringComparer.Ordinal);

    /// <summary>How the rows are found: by what was noted while they were read (<see cref="Tables.MetComments"/>), or else by counting them.</summary>
    public static SqlPhrases Of(bool noted) => noted ? Noted : Counted;

    /// <summary>Puts the conditions in place of their names.</summary>
    public string Fill(string sql)
    {
        var text = new StringBuilder(sql);
        foreach (var (name, phrase) in _phrases)
            text.Replace(name, phrase);
        return text.ToString();
    }

    /// <summary>A line of comment that names it, then its text up to the next line of comment.</summary>
    [GeneratedRegex(@"^-- (?<name>\{\w+\}):.*\n(?<text>(?:(?!--).*\n?)+)", RegexOptions.Multiline)]
    private static partial Regex Phrase();
}
