using System.Collections.Immutable;
using ReportGen.Data.Formats;
using ReportGen.Data.Tables;

namespace ReportGen.Data.Facts;

/// <summary>
/// Reads <c>files</c> of <c>quarter.yaml</c>: by table a path, a list of paths or globs, or a map of path, encoding, delimiter, quotes and sheet. What is
/// said there goes before what would be found out.
/// </summary>
internal static class FileSettingsReader
{
    private static readonly string[] Known = ["path", "encoding", "delimiter", "sheet", "quotes"];

    /// <summary>The settings by table.</summary>
    public static ImmutableDictionary<string, FormSettings> Read(FactMap map)
    {
        var files = map.Map("files", [.. TableSpec.All.Select(spec => spec.Name)]);
        return TableSpec.All.Where(spec => files.Has(spec.Name)).ToImmutableDictionary(spec => spec.Name, spec => Of(files, spec.Name), StringComparer.Ordinal);
    }

    private static FormSettings Of(FactMap files, string table)
    {
        if (!files.HasMap(table))
            return FormSettings.None with { Paths = [.. files.Words(table)] };
        var map = files.Map(table, Known);
        var (encoding, delimiter) = (map.Text("encoding"), map.Text("delimiter"));
        if (encoding is not null && Encodings.Named(encoding) is null)
        {
            map.Fail("encoding", encoding, "gb18030");
            encoding = null;
        }

        var separator = delimiter is null ? null : Separators.Named(delimiter);
        if (delimiter is not null && separator is null)
            map.Fail("delimiter", delimiter, "comma, tab, semicolon, pipe, ctrl-a");
        return new FormSettings([.. map.Words("path")], encoding, separator, map.Text("sheet")) { HasQuotes = map.OneOf("quotes", ["double", "none"]) != "none" };
    }
}
