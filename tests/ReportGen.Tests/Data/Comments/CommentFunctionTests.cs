using System.Globalization;
using System.Text;
using System.Text.Json;
using CsCheck;
using ReportGen.Data.Comments;

namespace ReportGen.Tests.Data.Comments;

/// <summary>Rows as ClickHouse hands them to an executable function, and the results it waits for.</summary>
public sealed class CommentFunctionTests
{
    /// <summary>Escapes as in ClickHouse's own output of TabSeparated: a text with tab, line end, backslash and quotation mark.</summary>
    [Fact]
    public void Reads_the_escapes_of_ClickHouse()
    {
        var expected = Verdicts(["好\t吃\n吗\\ 'x'", "", "好吃"], "", "");
        Assert.Equal(expected, Lines("好\\t吃\\n吗\\\\ \\'x\\'\n\\N\n好吃", FunctionForm.TabSeparated, out _));
        Assert.Equal(["(1,", "(2,", "(3,"], Lines("\n好吃\t\tc1\tc1\n好吃\ttool\n", FunctionForm.TabSeparated, out _).Select(line => line[..3]));
    }

    [Fact]
    public void Whatever_the_text_both_forms_give_what_the_judge_says()
    {
        Gen.Select(Gen.String, Gen.Int[0, 2].Select(at => ((string[])["", "tool", "text"])[at]), Gen.Int[0, 2].Select(at => ((string[])["", "c1", "7"])[at])).Array[1, 5].Sample(rows =>
        {
            var sound = rows.Select(row => row with { Item1 = Clean(row.Item1) }).ToArray();
            var expected = sound.SelectMany(row => Verdicts([row.Item1], row.Item2, row.Item3)).ToArray();
            var tabs = string.Concat(sound.Select(row => $"{Escape(row.Item1)}\t{row.Item2}\t{row.Item3}\tc1\n"));
            Assert.Equal(expected, Lines(tabs, FunctionForm.TabSeparated, out var codes));
            Assert.Empty(codes);
            var json = string.Concat(sound.Select(row => JsonSerializer.Serialize(new { creator_id = "c1", text = row.Item1, kind = row.Item2, user_id = row.Item3, other = 5 }) + "\n"));
            Assert.Equal(expected, Lines(json, FunctionForm.JsonEachRow, out codes).Select(Tuple));
            Assert.Empty(codes);
        }, iter: 200);
    }

    /// <summary>The database sends the next rows only after it has the results of those before.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_result_is_sent_before_more_rows_are_waited_for(bool counted)
    {
        using var output = new MemoryStream();
        var head = counted ? "2\n" : "";
        string[] parts = [head + "好吃\n前", "排\n", counted ? "1\n6" : "6", "66\n"];
        int[] results = [0, 1, 2, 2, 3];
        using var input = new Talk(parts, asked => Assert.Equal(results[asked], Encoding.UTF8.GetString(output.ToArray()).Count(c => c == '\n')));
        var faults = new CommentFunction(Folders.Opened).Run(new FunctionRequest(input, output, FunctionForm.TabSeparated) { Counted = counted }, TestContext.Current.CancellationToken);
        Assert.Empty(faults);
        Assert.Equal(parts.Length + 1, input.Asked);
    }

    /// <summary>Where a row cannot be read no later result may stand in its place.</summary>
    [Theory]
    [InlineData("好吃\na\tb\tc\td\te\n好吃\n", FunctionForm.TabSeparated, false, 1, "judge-function-row 2")]
    [InlineData("{\"text\":\"好吃\"}\n{\"text\":\n{\"text\":\"好吃\"}\n", FunctionForm.JsonEachRow, false, 1, "judge-function-row 2")]
    [InlineData("{\"words\":\"好吃\"}\n", FunctionForm.JsonEachRow, false, 0, "judge-function-row 1")]
    [InlineData("{\"text\":[\"好吃\"]}\n", FunctionForm.JsonEachRow, false, 0, "judge-function-row 1")]
    [InlineData("{\"text\":\"\\ud800\"}\n", FunctionForm.JsonEachRow, false, 0, "judge-function-row 1")]
    [InlineData("{\"text\":\"a\"} {}\n", FunctionForm.JsonEachRow, false, 0, "judge-function-row 1")]
    [InlineData("好吃\n", FunctionForm.TabSeparated, true, 0, "judge-function-count 0")]
    [InlineData("-1\n好吃\n", FunctionForm.TabSeparated, true, 0, "judge-function-count 0")]
    [InlineData("2\n好吃\n", FunctionForm.TabSeparated, true, 1, "judge-function-count 1")]
    public void Ends_at_what_it_cannot_read(string rows, FunctionForm form, bool counted, int results, string said)
    {
        Assert.Equal(results, Lines(rows, form, out var codes, counted).Length);
        Assert.Equal([said], codes);
    }

    [Fact]
    public void Bytes_that_are_no_characters_end_it()
    {
        using var input = new MemoryStream([0xE5, 0xA5, 0xBD, (byte)'\n', 0xE5, 0xA5, (byte)'\n']);
        using var output = new MemoryStream();
        var fault = Assert.Single(new CommentFunction(Folders.Opened).Run(new FunctionRequest(input, output, FunctionForm.TabSeparated), TestContext.Current.CancellationToken));
        Assert.Equal("judge-function-row", fault.Code);
        Assert.Equal("2", fault.Values["line"]);
    }

    private static string[] Lines(string rows, FunctionForm form, out string[] codes, bool counted = false)
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(rows));
        using var output = new MemoryStream();
        var faults = new CommentFunction(Folders.Opened).Run(new FunctionRequest(input, output, form) { Counted = counted }, TestContext.Current.CancellationToken);
        codes = [.. faults.Select(fault => fault.Code + " " + fault.Values["line"])];
        return Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static string[] Verdicts(string[] texts, string kind, string user)
    {
        var judge = new CommentJudge(Folders.Opened.Set);
        return [.. texts.Select(text => judge.Judge(text, kind == "tool" ? CommentKind.Tool : CommentKind.Text, user == "c1"))
            .Select(verdict => string.Create(CultureInfo.InvariantCulture, $"({verdict.Rule},{verdict.Hash},{verdict.Hash2},{verdict.Units})"))];
    }

    private static string Tuple(string line)
    {
        using var json = JsonDocument.Parse(line);
        var result = json.RootElement.GetProperty("result");
        return "(" + string.Join(',', ((string[])["verdict", "hash", "hash2", "units"]).Select(name => result.GetProperty(name).GetRawText())) + ")";
    }

    /// <summary>What the documentation of the format TabSeparated says is escaped.</summary>
    private static string Escape(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\b", "\\b", StringComparison.Ordinal).Replace("\f", "\\f", StringComparison.Ordinal)
        .Replace("\r", "\\r", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal).Replace("\0", "\\0", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal);

    /// <summary>Without halves of pairs, which UTF-8 cannot hold.</summary>
    private static string Clean(string text) => string.Concat(text.EnumerateRunes().Where(rune => rune != Rune.ReplacementChar));

    /// <summary>Input that comes in parts; what is there before each is looked at.</summary>
    private sealed class Talk(string[] parts, Action<int> before) : MemoryStream
    {
        public int Asked { get; private set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            before(Asked);
            var part = Asked < parts.Length ? parts[Asked] : "";
            Asked++;
            return Encoding.UTF8.GetBytes(part, buffer.AsSpan(offset, count));
        }
    }
}
