using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Benchmarks.Typeset;

/// <summary>
/// Writes benchmark files: <c>typeset-content DIR [ROWS …]</c> makes <c>paper.json</c> (T1) and a <c>table-ROWS.json</c> (T2) for each number.
/// The same call gives the same bytes.
/// </summary>
internal sealed class ContentMaker
{
    private const string Han =
        "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又";

    private static readonly string[] English =
    [
        .. ("the report shows that engagement per view rises when creators answer early comments and keep clips short while effective comments "
            + "remain a small share of all traffic because many viewers leave within three seconds and few return after the next item").Split(' '),
    ];

    private static readonly string[] Head = ["序号", "创作者", "播放量", "有效评论", "互动率", "指数"];

    // The generator's own shifts, so that no version of the framework changes what is made.
    private ulong _state = 20260101;

    /// <summary>Runs the command.</summary>
    public static int Run(string[] args)
    {
        if (args.Length == 0)
        {
            Console.Error.WriteLine("typeset-content DIR [ROWS …]");
            return 2;
        }

        Directory.CreateDirectory(args[0]);
        var maker = new ContentMaker();
        Write(Path.Combine(args[0], "paper.json"), maker.Paper);
        foreach (var rows in args[1..].Select(a => int.Parse(a, CultureInfo.InvariantCulture)))
            Write(Path.Combine(args[0], string.Create(CultureInfo.InvariantCulture, $"table-{rows}.json")), json => maker.Table(json, rows));
        return 0;
    }

    private static void Write(string path, Action<Utf8JsonWriter> content)
    {
        using var file = File.Create(path);
        using var json = new Utf8JsonWriter(file);
        content(json);
    }

    private int Next(int end)
    {
        _state ^= _state << 13;
        _state ^= _state >> 7;
        _state ^= _state << 17;
        return (int)(_state % (ulong)end);
    }

    /// <summary>40 headings on three levels, 120 paragraphs, 20 tables of five rows and 12 charts.</summary>
    private void Paper(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("title", "短视频互动质量白皮书 Engagement Quality White Paper");
        json.WriteStartArray("items");
        for (var i = 0; i < 40; i++)
            Section(json, i, i % 10 == 0 ? 1 : i % 10 % 3 == 1 ? 2 : 3);
        json.WriteEndArray();
        json.WriteStartObject("chart");
        json.WriteNumber("w", 480);
        json.WriteNumber("h", 240);
        json.WriteStartArray("bars");
        for (var i = 0; i < 24; i++)
            json.WriteNumberValue(20 + Next(160));
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void Section(Utf8JsonWriter json, int i, int level)
    {
        json.WriteStartObject();
        json.WriteString("k", "h");
        json.WriteNumber("lv", level);
        json.WriteString("t", Sentence(9) + " " + string.Join(' ', Words(3)));
        json.WriteString("id", string.Create(CultureInfo.InvariantCulture, $"s{i}"));
        json.WriteEndObject();
        for (var p = 0; p < 3; p++)
            Item(json, "p", p <= i % 2 ? ("en", string.Join(' ', Words(90)) + ".") : ("zh", Chinese(180)));
        if (i % 2 == 1)
        {
            json.WriteStartObject();
            json.WriteString("k", "t");
            json.WritePropertyName("rows");
            Table(json, 5);
            json.WriteEndObject();
        }

        if (i % 10 is 0 or 4 or 7)
            Item(json, "c", (null, string.Create(CultureInfo.InvariantCulture, $"图 {(i / 3) + 1} 每小时互动量 Figure")));
    }

    private static void Item(Utf8JsonWriter json, string kind, (string? Language, string Text) content)
    {
        json.WriteStartObject();
        json.WriteString("k", kind);
        if (content.Language is { } language)
            json.WriteString("lang", language);
        json.WriteString("t", content.Text);
        json.WriteEndObject();
    }

    private void Table(Utf8JsonWriter json, int rows)
    {
        json.WriteStartArray();
        Row(json, Head);
        for (var i = 1; i <= rows; i++)
            Row(json, Cells(i));
        json.WriteEndArray();
    }

    private string[] Cells(int number)
    {
        var culture = CultureInfo.InvariantCulture;
        return
        [
            number.ToString(culture), Sentence(2 + Next(2)), (1000 + Next(9_999_000)).ToString("N0", culture), Next(100_000).ToString(culture),
            (Next(2000) / 100.0).ToString("0.00", culture) + "%", (Next(1000) / 10.0).ToString("0.0", culture),
        ];
    }

    private static void Row(Utf8JsonWriter json, string[] cells)
    {
        json.WriteStartArray();
        foreach (var cell in cells)
            json.WriteStringValue(cell);
        json.WriteEndArray();
    }

    private IEnumerable<string> Words(int count) => Enumerable.Range(0, count).Select(_ => English[Next(English.Length)]);

    private string Sentence(int length)
    {
        var text = new StringBuilder(length);
        while (text.Length < length)
            text.Append(Han[Next(Han.Length)]);
        return text.ToString();
    }

    private string Chinese(int length)
    {
        var text = new StringBuilder(length);
        for (var part = 0; text.Length < length; part++)
            text.Append(Sentence(6 + Next(11))).Append(part % 3 == 2 ? '。' : '，');
        text.Length = length - 1;
        return text.Append('。').ToString();
    }
}
