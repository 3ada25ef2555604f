using System.Globalization;

namespace Benchmarks.Loading;

/// <summary><c>plain-rules.sql</c> with the lists of a rule set as alternations of regular expressions.</summary>
internal static class PlainRules
{
    private static readonly string[] OwnPlace = ["boilerplate-vocative"];

    /// <summary>The query over the files of <paramref name="folder"/>; <paramref name="rules"/> is a folder of lists, one expression a line.</summary>
    public static string Query(string sql, string folder, string rules)
    {
        foreach (var name in new[] { "tool", "advert", "exchange", "asking" })
            sql = Filled(sql, name, List(rules, name));
        foreach (var part in new[] { "intensifier", "adjective", "particle" })
            sql = Filled(sql, part, List(rules, "praise-" + part));
        var families = Directory.EnumerateFiles(rules, "boilerplate-*.txt").Select(path => Path.GetFileNameWithoutExtension(path)).Except(OwnPlace).Order(StringComparer.Ordinal);
        return Filled(Filled(sql, "vocative", List(rules, OwnPlace[0])), "boilerplate", string.Join('|', families.Select(name => List(rules, name)))).Replace("{folder}", folder, StringComparison.Ordinal);
    }

    private static string Filled(string sql, string name, string alternatives) => sql.Replace(string.Create(CultureInfo.InvariantCulture, $"{{{name}}}"), alternatives.Replace("'", "''", StringComparison.Ordinal), StringComparison.Ordinal);

    private static string List(string rules, string name) =>
        string.Join('|', File.ReadLines(Path.Combine(rules, name + ".txt")).Where(line => line.Length > 0 && line[0] != '#'));
}
