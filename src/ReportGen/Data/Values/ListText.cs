using System.Text.Json;

namespace ReportGen.Data.Values;

/// <summary>Takes lists in a cell apart: <c>a|b</c>, <c>a&amp;&amp;b</c>, items on lines of their own, JSON, <c>{a,b}</c> as databases write it, or another mark that is set for the column.</summary>
internal static class ListText
{
    private static readonly char[] Bars = ['|', '｜', '\n', '\r'];

    /// <summary>The items, trimmed, without empty ones.</summary>
    /// <param name="text">The cell; a missing one has no items.</param>
    /// <param name="mark">The mark between items; null for a bar of either width, a line break or <c>&amp;&amp;</c>.</param>
    public static IReadOnlyList<string> Items(ReadOnlySpan<char> text, string? mark)
    {
        var cell = text.Trim();
        if (MissingText.Is(cell))
            return [];
        if (cell is ['[', .., ']'])
            return Json(cell.ToString());
        if (cell is ['{', .., '}'] && !cell.Contains(':'))
            return Quoted(cell.ToString());
        if (mark is null && !cell.Contains("&&", StringComparison.Ordinal))
            return cell.ToString().Split(Bars, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return Split(cell.ToString(), mark ?? "&&");
    }

    /// <summary>A list as JSON, or as Python writes it, with single quotes.</summary>
    private static string[] Json(string cell)
    {
        try
        {
            using var list = JsonDocument.Parse(cell);
            return [.. list.RootElement.EnumerateArray().Select(Item).Where(item => item.Length > 0)];
        }
        // Halves of characters make no JSON either, as the text itself or as \ud800 in it.
        catch (Exception fault) when (fault is JsonException or ArgumentException or InvalidOperationException)
        {
            return Quoted(cell);
        }
    }

    /// <summary>Items between brackets, with quotes around them or without.</summary>
    private static string[] Quoted(string cell) => [.. Split(cell[1..^1], ",").Select(item => item.Trim('"', '\'').Trim()).Where(item => item.Length > 0)];

    /// <exception cref="JsonException">It is neither text nor null.</exception>
    private static string Item(JsonElement item) => item.ValueKind switch
    {
        JsonValueKind.String => item.GetString()!.Trim(),
        JsonValueKind.Null => "",
        _ => throw new JsonException(),
    };

    private static string[] Split(string text, string mark) => text.Split(mark, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
