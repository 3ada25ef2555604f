using System.Text.Json;
using ReportGen.Typesetting.Document;

namespace Benchmarks.Typeset;

/// <summary>Reads both kinds of file element by element: a serializer's own start would be a tenth of a short run.</summary>
internal static class ContentReader
{
    /// <summary>The document that a file describes.</summary>
    public static DocumentModel Read(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(path));
        var root = json.RootElement;
        return root.ValueKind == JsonValueKind.Array ? PaperModel.Of(Rows(root)) : PaperModel.Of(Paper(root));
    }

    private static PaperContent Paper(JsonElement root)
    {
        var items = root.GetProperty("items");
        var content = new PaperItem[items.GetArrayLength()];
        var i = 0;
        foreach (var item in items.EnumerateArray())
            content[i++] = Item(item);
        return new PaperContent(Text(root, "title") ?? "", content, Chart(root.GetProperty("chart")));
    }

    private static PaperItem Item(JsonElement item) => new(Text(item, "k") ?? "", Text(item, "t"))
    {
        Level = item.TryGetProperty("lv", out var level) ? level.GetInt32() : 0,
        Id = Text(item, "id"),
        Lang = Text(item, "lang"),
        Rows = item.TryGetProperty("rows", out var rows) ? Rows(rows) : null,
    };

    private static ChartContent Chart(JsonElement chart)
    {
        var bars = chart.GetProperty("bars");
        var heights = new double[bars.GetArrayLength()];
        var i = 0;
        foreach (var bar in bars.EnumerateArray())
            heights[i++] = bar.GetDouble();
        return new ChartContent(chart.GetProperty("w").GetDouble(), chart.GetProperty("h").GetDouble(), heights);
    }

    private static string[][] Rows(JsonElement table)
    {
        var rows = new string[table.GetArrayLength()][];
        var r = 0;
        foreach (var row in table.EnumerateArray())
        {
            var cells = rows[r++] = new string[row.GetArrayLength()];
            var c = 0;
            foreach (var cell in row.EnumerateArray())
                cells[c++] = cell.GetString() ?? "";
        }

        return rows;
    }

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;
}
