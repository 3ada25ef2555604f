using System.Text;
using ReportGen.Data;
using ReportGen.Diagnostics;

namespace ReportGen.Tests.Data.Formats;

/// <summary>The same table in whatever form people have it.</summary>
public class FormatTests
{
    // The third row has a line break, a doubled quote and a separator inside its name.
    private const string Table = "creator_id,name,category,tier,followers\nc1,甲（上海）,rural,,150000\nc2,乙𠮷,food,head,90\nc3,\"丙,\"\"三\"\"\n号\",food,,5\n";

    public static TheoryData<string, string, string> Forms()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var encoding in new[] { "utf-8", "utf-8 BOM", "gb18030", "utf-16", "utf-16 BOM", "utf-16BE", "utf-16BE BOM" })
            data.Add(encoding, ",", "\n");
        foreach (var separator in new[] { ",", "\t", ";", "|" })
            data.Add("gb18030", separator, "\r\n");
        foreach (var end in new[] { "\n", "\r\n", "\r", "mixed" })
            data.Add("utf-8", ",", end);
        return data;
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void TextIsReadInAnyForm(string encoding, string separator, string end)
    {
        using var folders = new Folders().Sound().Remove("creators.csv").PutBytes("creators.csv", Bytes(Table, encoding, separator, end));
        var result = folders.Load(0);
        using var data = result.Data!;
        Assert.Equal(["甲（上海）", "乙𠮷", Inside(separator, end)], data.Names.CreatorNames);
        Assert.Equal((3L, 3L), (result.File("creators").Read, result.File("creators").Loaded));
        var form = result.File("creators").Form;
        Assert.Equal((Shown(encoding), end switch { "\n" => "LF", "\r\n" => "CRLF", "\r" => "CR", _ => "mixed" }), (form.Encoding, form.LineEnds));
        Assert.Equal(separator switch { "," => "comma", "\t" => "tab", ";" => "semicolon", _ => "pipe" }, form.Delimiter);
    }

    [Fact]
    public void SettingsWinOverWhatWouldBeFound()
    {
        // By itself the text would be taken for tables with commas.
        using var folders = new Folders().Sound().Remove("creators.csv")
            .PutBytes("people.txt", Encoding.Latin1.GetBytes("creator_id;name;a,b\nc1;Müller;1,2\nc2;Ötzi;3,4\n"))
            .Put("quarter.yaml", "quarter: 2025Q1\nfiles:\n  creators:\n    path: people.txt\n    encoding: latin1\n    delimiter: semicolon\n");
        var result = folders.Load(0);
        using var data = result.Data!;
        Assert.Equal(["Müller", "Ötzi"], data.Names.CreatorNames);
        Assert.Equal(("ISO-8859-1", "semicolon"), (result.File("creators").Form.Encoding, result.File("creators").Form.Delimiter));
    }

    [Fact]
    public void BytesThatMeanNothingLoseTheirRowOnly()
    {
        var good = Encoding.UTF8.GetBytes("creator_id,name\nc1,第一个创作者\nc2,第二个创作者\nc3,第三个创作者\nc4,第四个创作者\n");
        var cut = good.AsSpan().IndexOf("第二个创作者"u8) + 4; // inside the second character
        using var folders = new Folders().Sound().PutBytes("creators.csv", [.. good[..cut], .. good[(cut + 1)..]]);
        var result = folders.Load();
        Assert.Equal(("UTF-8", 3L, 1L), (result.File("creators").Form.Encoding, result.File("creators").Loaded, result.File("creators").Rejected));
        Assert.Equal(3, result.Fault("data-bad-bytes").Place!.Line);
        result.Data!.Dispose();
    }

    [Fact]
    public void ChineseFarBehindAsciiIsStillFound()
    {
        var rows = string.Concat(Enumerable.Range(0, 40_000).Select(i => $"x{i},name {i}\n")); // more than the first sample of 256 KiB
        using var folders = new Folders().Sound().PutBytes("creators.csv", Bytes("creator_id,name\n" + rows + "c1,甲乙丙\nc2,丁\n", "gb18030", ",", "\n"));
        var result = folders.Load(0);
        Assert.Contains("甲乙丙", result.Data!.Names.CreatorNames);
        Assert.Equal("GB18030", result.File("creators").Form.Encoding);
        result.Data.Dispose();
    }

    [Fact]
    public void ASeparatorAnnouncedInTheFirstLineIsTaken()
    {
        using var folders = new Folders().Sound().Put("creators.csv", "sep=;\r\ncreator_id;name\r\nc1;甲\r\nc2;乙\r\n");
        var result = folders.Load(0);
        Assert.Equal((2L, "semicolon"), (result.File("creators").Loaded, result.File("creators").Form.Delimiter));
        result.Data!.Dispose();
    }

    private static string Shown(string encoding) => encoding switch
    {
        "utf-8" => "UTF-8",
        "utf-8 BOM" => "UTF-8 BOM",
        "gb18030" => "GB18030",
        "utf-16" => "UTF-16LE",
        "utf-16 BOM" => "UTF-16LE BOM",
        "utf-16BE" => "UTF-16BE",
        _ => "UTF-16BE BOM",
    };

    private static string Inside(string separator, string end) => $"丙{separator}\"三\"{(end == "mixed" ? "\r" : end)}号";

    internal static byte[] Bytes(string table, string encoding, string separator, string end)
    {
        var lines = table.Replace(",", separator).Split('\n');
        string[] mixed = ["\n", "\r\n", "\n", "\r", "\r\n", "\n"];
        var text = string.Concat(lines.Select((line, i) => i == lines.Length - 1 ? line : line + (end == "mixed" ? mixed[i] : end)));
        var plain = encoding.Replace(" BOM", "");
        var code = plain switch { "utf-16" => Encoding.Unicode, "utf-16BE" => Encoding.BigEndianUnicode, "gb18030" => CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!, _ => Encoding.UTF8 };
        return encoding.EndsWith("BOM", StringComparison.Ordinal) ? [.. code.Preamble, .. code.GetBytes(text)] : code.GetBytes(text);
    }
}
