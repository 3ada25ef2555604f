using System.Text;
using CsCheck;
using MiniExcelLibs;
using ReportGen.Data;
using ReportGen.Data.Csv;
using ReportGen.Data.Formats;

namespace ReportGen.Tests.Data.Formats;

/// <summary>Whatever bytes come: a clear fault or the right rows, no crash, no hang.</summary>
public class FuzzTests
{
    private static readonly byte[][] Pieces =
    [
        "\""u8.ToArray(), ","u8.ToArray(), "\n"u8.ToArray(), "\r"u8.ToArray(), "\0"u8.ToArray(), [0xFF], [0x81], [0xEF, 0xBB, 0xBF], "甲"u8.ToArray(), "1,2,3\n"u8.ToArray(), "\"x\ny\","u8.ToArray(),
    ];

    private static readonly Gen<byte[]> Text = Gen.OneOf(Gen.Byte.Array[0, 40], Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i])).Array[0, 60].Select(parts => parts.SelectMany(part => part).ToArray());

    [Fact]
    public void AnyBytesAreReadToTheirEndOrRefused()
    {
        using var folders = new Folders();
        var path = Path.Combine(folders.Root, "any.csv");
        Text.Sample(bytes =>
        {
            File.WriteAllBytes(path, bytes);
            var rows = ReadAll(path);
            Assert.True(rows <= bytes.Length); // no row without a byte of its own
        }, iter: 3_000, threads: 1);
    }

    [Fact]
    public void DamagedWorkbooksArchivesAndParquetEndInAFault()
    {
        using var folders = new Folders().Sound();
        var book = Path.Combine(folders.Root, "book.xlsx");
        MiniExcel.SaveAs(book, Enumerable.Range(0, 30).Select(i => new { date = "2025-01-10", video_id = "v" + i, plays = i }));
        var parquet = Path.Combine(folders.Root, "table.parquet");
        using (var connection = new DuckDB.NET.Data.DuckDBConnection("DataSource=:memory:"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = $"COPY (SELECT range AS n, 'text ' || range AS t FROM range(200)) TO '{parquet}' (FORMAT parquet)";
            command.ExecuteNonQuery();
        }

        byte[][] sound = [File.ReadAllBytes(book), File.ReadAllBytes(parquet), Folders.Gzip(string.Concat(Enumerable.Repeat("a,b,c\n1,2,3\n", 200)))];
        var path = Path.Combine(folders.Root, "damaged.bin");
        Gen.Select(Gen.Int[0, 2], Gen.Double.Unit, Gen.Byte, Gen.Bool).Sample((kind, at, value, cut) =>
        {
            var bytes = sound[kind].ToArray();
            var place = (int)(at * (bytes.Length - 1));
            bytes[place] ^= (byte)(value | 1);
            File.WriteAllBytes(path, cut ? bytes[..place] : bytes);
            Assert.True(ReadAll(path) < 1_000);
        }, iter: 300, threads: 1);
    }

    /// <summary>How many records a file gives; those faults that become messages count as an end.</summary>
    private static int ReadAll(string path)
    {
        var rows = 0;
        try
        {
            if (new FormFinder(path, FormSettings.None, new FaultSums()).Find() is not { } form)
                return 0;
            using var records = TableOpener.Open(path, form);
            while (records.Read())
            {
                rows++;
                for (var i = 0; i < records.FieldCount; i++)
                    _ = records.Span(i).Length;
            }

            _ = records.IsWhole();
        }
        catch (Exception fault) when (fault is DamagedFileException or InvalidDataException or EndOfStreamException)
        {
            return rows;
        }

        return rows;
    }
}
