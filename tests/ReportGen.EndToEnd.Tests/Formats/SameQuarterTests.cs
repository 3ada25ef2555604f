using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using DuckDB.NET.Data;
using MiniExcelLibs;
using ReportGen.Data;
using ReportGen.Data.Csv;
using ReportGen.EndToEnd.Tests.Sample;
using ReportGen.Indicators;
using ReportGen.Indicators.Export;
using ReportGen.Samples;

namespace ReportGen.EndToEnd.Tests.Formats;

/// <summary>One quarter in five encodings and three formats: the indicators are the same to the last digit.</summary>
public sealed class SameQuarterTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("reportgen-formats-").FullName;

    [Fact]
    public void TheFormOfTheFilesDoesNotShowInTheNumbers()
    {
        var quarter = new CalendarQuarter(2025, 1);
        SmallPapers.WriteQuarters(new SampleRequest(8, 11, quarter), Path.Combine(_root, "plain"));
        var expected = Indicators("plain");
        Assert.Contains("\"effective_comments\"", expected, StringComparison.Ordinal);
        var chinese = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;
        Assert.Equal(expected, Changed("gb18030", ".csv", rows => Text(rows, chinese, ';', "\r\n", mark: false)));
        Assert.Equal(expected, Changed("utf-8-mark", ".csv", rows => Text(rows, Encoding.UTF8, ',', "\r", mark: true)));
        Assert.Equal(expected, Changed("utf-16", ".tsv.gz", rows => Packed(Text(rows, Encoding.Unicode, '\t', "\n", mark: false))));
        Assert.Equal(expected, Changed("utf-16be", ".csv", rows => Text(rows, Encoding.BigEndianUnicode, '|', "\r\n", mark: true)));
        Assert.Equal(expected, Changed("xlsx", ".xlsx", Workbook));
        Assert.Equal(expected, Changed("parquet", ".parquet", Parquet));
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private string Indicators(string name)
    {
        var loaded = QuarterLoader.Load(new LoadRequest(Path.Combine(_root, name, "2025Q1"), Path.Combine(_root, name, "2024Q4"), Path.Combine(Repository.Root, "templates", "rules"), _root));
        Assert.True(loaded.Data is not null, string.Join('\n', loaded.Faults));
        using var data = loaded.Data;
        var results = Measurer.Measure(data, new MeasureSettings { Draws = 100, PDraws = 100 }, null, TestContext.Current.CancellationToken);
        return JsonNode.Parse(IndicatorsJson.Write(results))!["indicators"]!.ToJsonString(); // the provenance names files and their hashes
    }

    private string Changed(string name, string extension, Func<List<string[]>, byte[]> write)
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(_root, "plain"), "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(_root, name, Path.GetRelativePath(Path.Combine(_root, "plain"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            if (file.EndsWith(".yaml", StringComparison.Ordinal))
                File.Copy(file, target);
            else
                File.WriteAllBytes(target[..target.IndexOf(".csv", StringComparison.Ordinal)] + extension, write(Rows(file)));
        }

        var numbers = Indicators(name);
        Directory.Delete(Path.Combine(_root, name), recursive: true);
        return numbers;
    }

    private static List<string[]> Rows(string file)
    {
        using var records = new TextRecords(TextFile.Open(file, file.EndsWith(".gz", StringComparison.Ordinal), Encoding.UTF8, 0), ',');
        var rows = new List<string[]>();
        while (records.Read())
            rows.Add([.. Enumerable.Range(0, records.FieldCount).Select(records.Text)]);
        return rows;
    }

    private static byte[] Text(List<string[]> rows, Encoding encoding, char separator, string end, bool mark)
    {
        var text = string.Concat(rows.Select(row => string.Join(separator, row.Select(field => Quoted(field, separator))) + end));
        return [.. mark ? encoding.Preamble : [], .. encoding.GetBytes(text)];
    }

    private static string Quoted(string field, char separator) =>
        field.AsSpan().IndexOfAny([separator, '"', '\r', '\n']) < 0 ? field : '"' + field.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';

    private static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(bytes);
        return packed.ToArray();
    }

    private static byte[] Workbook(List<string[]> rows)
    {
        using var book = new MemoryStream();
        book.SaveAs(rows.Skip(1).Select(row => rows[0].Zip(row).ToDictionary(pair => pair.First, pair => (object)pair.Second)));
        return book.ToArray();
    }

    private byte[] Parquet(List<string[]> rows)
    {
        var (text, parquet) = (Path.Combine(_root, "t.csv"), Path.Combine(_root, "t.parquet"));
        File.WriteAllBytes(text, Text(rows, Encoding.UTF8, ',', "\n", mark: false));
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"COPY (SELECT * FROM read_csv('{text}', all_varchar = true, header = true, delim = ',', quote = '\"', escape = '\"')) TO '{parquet}' (FORMAT parquet)";
        command.ExecuteNonQuery();
        return File.ReadAllBytes(parquet);
    }
}
