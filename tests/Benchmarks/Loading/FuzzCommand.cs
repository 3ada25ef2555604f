using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using DuckDB.NET.Data;
using ReportGen.Data;
using ReportGen.Data.Csv;
using ReportGen.Data.Formats;

namespace Benchmarks.Loading;

/// <summary>
/// <c>fuzz [--rows N] [--seed N]</c>: N rows of dirt through each reader (text in several encodings, gzip cut short, workbooks and Parquet cut or with bytes changed): each file must be read to its
/// end or refused. Prints rows, how each file ended, seconds and the peak of memory.
/// </summary>
internal static class FuzzCommand
{
    private static readonly string[] Dirt = ["\"", "\"\"", ",", "\r", "\n", "\r\n", "\0", "甲", "𠮷", "1,2,3\n", "\"x\ny\",", "\uFEFF", "\t", ";", "合计,", "=1+1", "7.3E+18"];

    public static int Run(string[] args, TextWriter output)
    {
        long Option(string name, long otherwise) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? long.Parse(args[at + 1], CultureInfo.InvariantCulture) : otherwise;
        var (rows, seed) = (Option("--rows", 1_000_000), (int)Option("--seed", 1));
        var folder = Directory.CreateTempSubdirectory("reportgen-fuzz-").FullName;
        try
        {
            foreach (var (name, bytes) in Files(rows, new Random(seed), folder))
            {
                var path = Path.Combine(folder, name);
                File.WriteAllBytes(path, bytes);
                var watch = Stopwatch.StartNew();
                var (read, broken, end) = ReadAll(path);
                using var process = Process.GetCurrentProcess();
                output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{name,-14} {bytes.Length / 1e6,8:F1} MB {read,10} records {broken,10} broken  {end,-22} {watch.Elapsed.TotalSeconds,7:F2} s, peak so far {process.PeakWorkingSet64 / 1048576.0:F0} MiB"));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        return 0;
    }

    private static IEnumerable<(string Name, byte[] Bytes)> Files(long rows, Random random, string folder)
    {
        var text = Text(rows, random);
        yield return ("utf-8.csv", Encoding.UTF8.GetBytes(text));
        yield return ("gb18030.csv", Encodings.Chinese.GetBytes(text));
        yield return ("utf-16.csv", Encoding.Unicode.GetBytes(text));
        var noise = new byte[Math.Min(rows * 20, 200_000_000)];
        random.NextBytes(noise);
        yield return ("noise.csv", noise);
        Array.Fill(noise, (byte)'x');
        yield return ("one-line.csv", noise);
        using (var packed = new MemoryStream())
        {
            using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
                gzip.Write(Encoding.UTF8.GetBytes(text));
            yield return ("cut.csv.gz", packed.ToArray()[..(int)(packed.Length * 9 / 10)]);
        }

        var sound = Path.Combine(folder, "sound.parquet");
        using (var connection = new DuckDBConnection("DataSource=:memory:"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = $"COPY (SELECT range AS n, 'text ' || hash(range) AS t FROM range({rows})) TO '{sound}' (FORMAT parquet)";
            command.ExecuteNonQuery();
        }

        var workbook = FuzzWorkbook.Make(Math.Min(rows, FuzzWorkbook.MostRows));
        yield return ("sound.xlsx", workbook);
        yield return ("cut.xlsx", workbook[..(workbook.Length * 9 / 10)]);
        for (var i = 0; i < 3; i++)
            yield return ($"damaged{i}.xlsx", Damaged(workbook, random));
        var parquet = File.ReadAllBytes(sound);
        yield return ("sound.parquet", parquet.ToArray());
        for (var i = 0; i < 3; i++)
            yield return ($"damaged{i}.parquet", Damaged(parquet, random));
    }

    private static byte[] Damaged(byte[] sound, Random random)
    {
        var damaged = sound.ToArray();
        for (var k = 0; k < 20; k++)
            damaged[random.Next(4, damaged.Length - 8)] ^= (byte)random.Next(1, 256);
        return damaged;
    }

    private static string Text(long rows, Random random)
    {
        var text = new StringBuilder("comment_id,video_id,user_id,created_at,text\n");
        for (long i = 0; i < rows; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{i},v{random.Next(1000)},u{random.Next(9999)},2025-01-10 10:00:00,");
            text.Append(random.Next(4) == 0 ? Dirt[random.Next(Dirt.Length)] : "讲得真清楚").Append('\n');
        }

        return text.ToString();
    }

    private static (long Read, long Broken, string End) ReadAll(string path)
    {
        var (read, broken) = (0L, 0L);
        try
        {
            var faults = new FaultSums();
            if (new FormFinder(path, FormSettings.None, faults).Find() is not { } form)
                return (0, 0, faults.ToFaults()[0].Code);
            using var records = TableOpener.Open(path, form);
            while (records.Read())
            {
                if (read++ == 0)
                    (records.Expected, records.Least) = (records.FieldCount, records.FieldCount);
                broken += records.Current.Problem == RecordProblem.None ? 0 : 1;
            }

            return (read, broken, records.IsWhole() ? "whole" : "data-gzip-damaged");
        }
        catch (DamagedFileException fault)
        {
            return (read, broken, fault.Code);
        }
        catch (Exception fault) when (fault is InvalidDataException or EndOfStreamException)
        {
            return (read, broken, "data-gzip-damaged");
        }
    }
}
