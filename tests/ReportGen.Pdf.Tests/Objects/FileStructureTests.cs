using System.Buffers.Binary;
using System.Globalization;
using ReportGen.Pdf.Tests.Support;
using ReportGen.Typesetting.Display;

namespace ReportGen.Pdf.Tests.Objects;

public sealed class FileStructureTests(TestFonts fonts) : IClassFixture<TestFonts>
{
    [Fact]
    public void The_same_document_gives_the_same_bytes() =>
        Assert.Equal(Sample.Write(Sample.Rich(fonts)), Sample.Write(Sample.Rich(fonts)));

    [Fact]
    public void Another_text_gives_another_identifier() => Assert.NotEqual(
        Identifier(Sample.Paragraphs(fonts.Regular, "甲")), Identifier(Sample.Paragraphs(fonts.Regular, "乙")));

    /// <summary>Undoes PNG's "up" filter by its definition: each byte is the sum of itself and the one above.</summary>
    [Fact]
    public void Every_cross_reference_leads_to_its_object()
    {
        var pdf = new RawPdf(Sample.Write(Sample.Rich(fonts)));
        var table = pdf.Streams.Single(stream => stream.Dictionary.Contains("/XRef", StringComparison.Ordinal));
        var row = new byte[7];
        var number = 0;
        foreach (var line in table.Data.Chunk(8))
        {
            Assert.Equal(2, line[0]);
            for (var i = 0; i < 7; i++) row[i] += line[i + 1];
            var place = (int)BinaryPrimitives.ReadUInt32BigEndian(row.AsSpan(1));
            if (row[0] == 1) Assert.StartsWith($"{number} 0 obj\n", pdf.File[place..], StringComparison.Ordinal);
            if (row[0] == 2) Assert.True(pdf.Objects.ContainsKey(number));
            Assert.True(row[0] > 0 || number == 0);
            number++;
        }
        Assert.Equal(pdf.Objects.Count + pdf.Streams.Count + 1, number);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"startxref\n{table.Offset}\n"), pdf.File, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_objects_fill_many_object_streams_and_split_trees()
    {
        var pages = Enumerable.Range(0, 1000).Select(i => new DisplayPage(i, $"{i + 1}", Sample.Paper, [])
        {
            Destinations = [new Destination($"p{i}", default)],
        });
        var pdf = new RawPdf(Sample.Write(Sample.Of(Sample.Node(0, StructureRole.Document), [.. pages])));
        Assert.True(pdf.Streams.Count(stream => stream.Dictionary.Contains("/ObjStm", StringComparison.Ordinal)) > 1);

        // Byte order: p0, p1, p10, p100, p101 … p999.
        var leaves = pdf.All("/Names[").Where(text => text.Contains("/Limits", StringComparison.Ordinal)).ToList();
        Assert.Contains("/Limits[(p0) ", leaves[0], StringComparison.Ordinal);
        Assert.Contains(" (p999)]", leaves[^1], StringComparison.Ordinal);
        Assert.Equal(1000, leaves.Sum(leaf => leaf.Split("/XYZ").Length - 1));
    }

    [Fact]
    public void The_stream_need_not_seek_and_stays_open()
    {
        using var target = new OneWayStream();
        PdfWriter.Write(target, Sample.Rich(fonts), new PdfOptions { Producer = "ReportGen 0.1.0" });
        Assert.Equal(Sample.Write(Sample.Rich(fonts)), target.Written);
    }

    private static string Identifier(TypesetDocument document)
    {
        var file = new RawPdf(Sample.Write(document)).File;
        return file.Substring(file.IndexOf("/ID[<", StringComparison.Ordinal) + 5, 32);
    }

    private sealed class OneWayStream : MemoryStream
    {
        public override bool CanSeek => false;

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public byte[] Written => CanWrite ? ToArray() : [];
    }
}
