using System.Text;
using ReportGen.Pdf.Attachments;
using ReportGen.Pdf.Reading;
using ReportGen.Pdf.Tests.Support;
using UglyToad.PdfPig;

namespace ReportGen.Pdf.Tests.Attachments;

public sealed class AttachmentTests(TestFonts fonts) : IClassFixture<TestFonts>
{
    private static readonly PdfAttachment[] Files =
    [
        new("b.json", "application/json", AttachmentRelationship.Source, "数", [.. "{\"a\":1}"u8]),
        new("a.csv", "text/csv", AttachmentRelationship.Data, "numbers", [.. "甲,1\n"u8]),
    ];

    [Fact]
    public void Another_program_finds_the_files_with_their_bytes()
    {
        using var pdf = PdfDocument.Open(Written());
        Assert.True(pdf.Advanced.TryGetEmbeddedFiles(out var files));
        Assert.Equal(["a.csv=甲,1\n", "b.json={\"a\":1}"], files.Select(f => f.Name + "=" + Encoding.UTF8.GetString(f.Memory.Span)));
    }

    [Fact]
    public void The_reader_finds_them_too()
    {
        var read = PdfReader.Read(Written());
        Assert.Equal(["a.csv", "b.json"], read.Attachments.Keys);
        Assert.Equal("{\"a\":1}", Encoding.UTF8.GetString(read.Attachments["b.json"].AsSpan()));
        Assert.Empty(read.Findings);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no pdf at all")]
    [InlineData("%PDF-1.7\nstartxref\n99999\n%%EOF\n")]
    [InlineData("%PDF-1.7\nstartxref\n0\n%%EOF\n")]
    public void A_file_that_is_no_paper_is_said_to_be_none(string text) => Assert.Throws<FormatException>(() => PdfReader.Read(Encoding.ASCII.GetBytes(text)));

    [Fact]
    public void A_file_cut_short_is_said_to_be_damaged()
    {
        var file = Written();
        foreach (var length in new[] { file.Length / 3, file.Length / 2, file.Length - 30 }) Assert.Throws<FormatException>(() => PdfReader.Read(file[..length]));
    }

    private byte[] Written()
    {
        using var stream = new MemoryStream();
        CheckedPdfWriter.Write(stream, Conforming.Document(fonts), new PdfOptions { Attachments = [.. Files] });
        return stream.ToArray();
    }
}
