using System.Text;
using ReportGen.Pdf.Attachments;
using ReportGen.Pdf.Metadata;
using ReportGen.Pdf.Protection;
using ReportGen.Pdf.Reading;
using ReportGen.Pdf.Tests.Support;

namespace ReportGen.Pdf.Tests.Protection;

/// <summary>Files with passwords, opened by another program and by our own reader.</summary>
public sealed class ProtectionTests(TestFonts fonts) : IClassFixture<TestFonts>
{
    private const string Password = "open 密码";
    private const string Owner = "owner-Ω";

    [Theory]
    [InlineData(Password)]
    [InlineData(Owner)]
    public void Both_passwords_open_the_file_for_qpdf(string password)
    {
        var said = Tool.Run(Protected(), "qpdf", "--password=" + password, "--check", "FILE");
        Assert.Equal(0, said.ExitCode);
        Assert.Contains("No syntax or stream encoding errors", said.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("open")]
    public void Another_password_does_not(string password)
    {
        Assert.Contains("invalid password", Tool.Run(Protected(), "qpdf", "--password=" + password, "--check", "FILE").Output, StringComparison.Ordinal);
        Assert.Throws<UnauthorizedAccessException>(() => PdfReader.Read(Protected(), password));
    }

    [Fact]
    public void Permissions_are_those_given_and_screen_readers_are_let_in()
    {
        var said = Tool.Run(Protected(PdfPermissions.Print), "qpdf", "--password=" + Password, "--show-encryption", "FILE").Output;
        string[] lines =
        [
            "R = 6", "stream encryption method: AESv3", "print high resolution: allowed", "extract for accessibility: allowed",
            "extract for any purpose: not allowed", "modify anything: not allowed",
        ];
        Assert.All(lines, line => Assert.Contains(line, said, StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_with_an_owner_alone_opens_without_a_password()
    {
        var file = Write(new PdfProtection("", Owner, PdfPermissions.None));
        Assert.Equal(2, PdfReader.Read(file).Pages);
        Assert.Contains("print high resolution: not allowed", Tool.Run(file, "qpdf", "--show-encryption", "FILE").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Password)]
    [InlineData(Owner)]
    public void What_is_inside_is_read_back_and_named_PDF_UA_alone(string password)
    {
        var read = PdfReader.Read(Protected(), password);
        Assert.Equal("数据", Encoding.UTF8.GetString(read.Attachments["a.csv"].AsSpan()));
        Assert.Equal(new PdfIdentification(true, ArchiveLevel.None), read.Identification);
        Assert.DoesNotContain(read.Findings, f => f.ConcernsAccess);
    }

    [Fact]
    public void Nothing_of_the_text_and_the_passwords_stands_in_the_file()
    {
        var bytes = Encoding.Latin1.GetString(Protected());
        string[] secrets = ["<dc:title", "标题", "owner-", "open "];
        Assert.All(secrets, secret => Assert.DoesNotContain(Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(secret)), bytes, StringComparison.Ordinal));
        Assert.DoesNotContain("owner", new PdfProtection(Password, Owner, PdfPermissions.None).ToString(), StringComparison.Ordinal);
    }

    /// <summary>With chance from outside the file repeats, so nothing else in it comes from the clock or the machine.</summary>
    [Fact]
    public void The_same_chance_gives_the_same_bytes() => Assert.Equal(Protected(), Protected());

    private byte[] Protected(PdfPermissions permissions = PdfPermissions.Copy)
    {
        var dice = new Random(5);
        return Write(new PdfProtection(Password, Owner, permissions, count =>
        {
            var bytes = new byte[count];
            dice.NextBytes(bytes);
            return bytes;
        }));
    }

    private byte[] Write(PdfProtection protection)
    {
        using var stream = new MemoryStream();
        var attachment = new PdfAttachment("a.csv", "text/csv", AttachmentRelationship.Data, "a", [.. "数据"u8]);
        CheckedPdfWriter.Write(stream, Conforming.Document(fonts), new PdfOptions { Protection = protection, Attachments = [attachment] });
        return stream.ToArray();
    }
}
