using ReportGen.Pdf.Attachments;
using ReportGen.Pdf.Conformance;
using ReportGen.Pdf.Reading;
using ReportGen.Pdf.Tests.Support;

namespace ReportGen.Pdf.Tests.Conformance;

/// <summary>The checker finds nothing in a good file and each fault in files that differ from it in one place.</summary>
public sealed class BrokenFileTests(TestFonts fonts) : IClassFixture<TestFonts>
{
    [Fact]
    public void A_good_file_has_no_findings() => Assert.Empty(ConformanceChecker.Check(Good()));

    [Fact]
    public void Writing_a_file_plain_changes_nothing() => Assert.Empty(ConformanceChecker.Check(PlainFile.Of(Good())));

    [Theory]
    [InlineData("TitleShown", "/DisplayDocTitle true", "/DisplayDocTitle false")]
    [InlineData("TitleShown", "<dc:title", "<dc:subject", "</dc:title>", "</dc:subject>")]
    [InlineData("MetadataWellFormed", "A&amp;B", "A&B")]
    [InlineData("MetadataWellFormed", "A&amp;B", "B&amp;A")]
    [InlineData("MetadataWellFormed", "/Subtype /XML", "/Subtype /TXT")]
    [InlineData("LanguageStated", "/Lang <7A682D434E>", "/Lang <>")]
    [InlineData("LanguageStated", "/Lang <656E>", "/Lang <652E>")]
    [InlineData("MarkedAsTagged", "/Marked true", "/Marked false")]
    [InlineData("MarkedAsTagged", "/Marked true", "/Marked true/Suspects true")]
    [InlineData("ContentMarked", "/Artifact<</Type/Layout>>BDC", "/Span BMC")]
    [InlineData("ContentMarked", "\nEMC\n", "\n")]
    [InlineData("ContentMarked", "\nEMC\n", "\nEMC EMC\n")]
    [InlineData("ContentMarked", "\nBT\n", "\n", "\n/H2<</MCID 0>>BDC\n", "\n/H2<</MCID 0>>BDC BT\n")]
    [InlineData("ContentMarked", "<</MCID 1>>BDC", "<</MCID 1>>BDC /Artifact BMC", "\nEMC\n", "\nEMC EMC\n")]
    [InlineData("ContentMarked", "<</MCID 1>>", "<</MCID 0>>")]
    [InlineData("ParentTreeComplete", "<</MCID 2>>", "<</MCID 77>>")]
    [InlineData("ParentTreeComplete", "/StructParents 2", "/StructParents 0")]
    [InlineData("ParentTreeComplete", "/StructParent 3", "/StructParent 4")]
    [InlineData("ParentTreeComplete", "/ParentTreeNextKey 5", "/ParentTreeNextKey 2")]
    [InlineData("TreeSound", "<</S /H1/P ", "<</S /H1/P 1")]
    [InlineData("RolesStandard", "<</S /Sect/", "<</S /Chapter/")]
    [InlineData("NoEmptyElements", "/K 0>>", "/X 0>>")]
    [InlineData("HeadingsInStep", "<</S /H2/", "<</S /H3/")]
    [InlineData("HeadingsInStep", "<</S /H1/", "<</S /P/")]
    [InlineData("FiguresDescribed", "/Alt <FEFF4E00", "/Olt <FEFF4E00")]
    [InlineData("TablesRegular", "/Scope /Column", "/Scope /Column/ColSpan 2")]
    [InlineData("TablesRegular", "<</S /TBody/", "<</S /Div/")]
    [InlineData("HeadersScoped", "/Scope /Row", "/Skope /Row")]
    [InlineData("ListsNumbered", "/ListNumbering /Decimal", "/ListNumbering /None")]
    [InlineData("ListsNumbered", "<</S /LBody/", "<</S /Div/")]
    [InlineData("ContentsNested", "<</S /TOCI/", "<</S /P/")]
    [InlineData("NotesIdentified", "/ID <6E6F7465", "/XD <6E6F7465")]
    [InlineData("LinksInTree", "/Contents <576562", "/Kontents <576562")]
    [InlineData("LinksInTree", "<</S /Link/", "<</S /Span/")]
    [InlineData("LinksInTree", "/Type /OBJR/Obj", "/Type /OBJR/Xbj")]
    [InlineData("AnnotationsPrinted", "/F 4/", "/F 0/")]
    [InlineData("AnnotationsPrinted", "/F 4/", "/F 6/")]
    [InlineData("TabsFollowStructure", "/Tabs /S", "/Tabs /R")]
    [InlineData("FontsEmbedded", "/FontFile2", "/FontFile9")]
    [InlineData("FontsEmbedded", "/CIDToGIDMap", "/CIDToGIDMop")]
    [InlineData("FontsEmbedded", "/W [0 [1000 1000", "/W [0 [1000 500")]
    [InlineData("TextMapped", "/ToUnicode", "/ToUnikode")]
    [InlineData("TextMapped", "<0001> <", "<0001> <0000> <FFFF> <")]
    [InlineData("HeaderAndTrailer", "%PDF-1.7", "%PDF-2.0")]
    [InlineData("HeaderAndTrailer", "\u00E2\u00E3\u00CF\u00D3", "abcd")]
    [InlineData("HeaderAndTrailer", "/ID [<", "/IX [<")]
    [InlineData("HeaderAndTrailer", "trailer\n<<", "trailer\n<</Encrypt <</Filter /Standard>>")]
    [InlineData("HeaderAndTrailer", "%%EOF\n", "%%EOF\nmore\n")]
    [InlineData("ValuesWithinLimits", "/Type /Catalog", "/Type /Catalog/X 2147483648")]
    [InlineData("ValuesWithinLimits", "/MediaBox [0 0 300 400]", "/MediaBox [0 0 300 2]")]
    [InlineData("ValuesWithinLimits", "\nq\n", "\nq q q q q q q q q q q q q q q q q q q q q q q q q q q q q q\n")]
    [InlineData("StreamsPlain", "/N 3", "/N 3/F (other.icc)")]
    [InlineData("OperatorsKnown", "\nEMC\n", "\nEMC zz\n")]
    [InlineData("OutputIntentStated", "/S /GTS_PDFA1", "/S /GTS_PDFX")]
    [InlineData("OutputIntentStated", "/DestOutputProfile", "/DestOutputProphile")]
    [InlineData("OutputIntentStated", "/N 3", "/N 4")]
    [InlineData("OutputIntentStated", "mntrRGB", "mntrLab")]
    [InlineData("OutputIntentStated", "acsp", "acps")]
    [InlineData("ColoursCovered", "\nEMC\n", " 0 0 0 1 k\nEMC\n")]
    [InlineData("TransparencyCovered", "<</Font <<", "<</ExtGState <</G <</BM /Odd>>>>/Font <<")]
    [InlineData("TransparencyCovered", "<</Font <<", "<</ExtGState <</G <</ca 0.5>>>>/Font <<", "/OutputIntents", "/Outputintents")]
    [InlineData("TransparencyCovered", "/Type /Page/", "/Type /Page/Group <</S /Transparency>>/", "/OutputIntents", "/Outputintents")]
    [InlineData("PicturesPlain", "/ColorSpace /DeviceGray", "/ColorSpace /DeviceCMYK")]
    [InlineData("PicturesPlain", "/Subtype /Image", "/Subtype /Image/Interpolate true")]
    [InlineData("PicturesPlain", "/Subtype /Image", "/Subtype /Form")]
    [InlineData("FontsComposite", "/Encoding /Identity-H", "/Encoding /UniGB-UCS2-H")]
    [InlineData("FontsComposite", "/Registry ", "/Registri ")]
    [InlineData("NoPrivateText", "<0001> <", "<0001> <E000> <0000> <")]
    [InlineData("ActionsHarmless", "/S /URI", "/S /Launch")]
    [InlineData("ActionsHarmless", "/Type /Catalog", "/Type /Catalog/OpenAction <</S /JavaScript>>")]
    [InlineData("ActionsHarmless", "/Type /Catalog", "/Type /Catalog/AA <</WC 1 0 R>>")]
    [InlineData("CatalogPlain", "/Type /Catalog", "/Type /Catalog/OCProperties <</D <<>>>>")]
    [InlineData("PropertiesDescribed", "<xmp:CreatorTool", "<u:U xmlns:u=\"urn:unknown#\">1</u:U><xmp:CreatorTool")]
    [InlineData("PropertiesDescribed", "part</pdfaProperty:name>", "prat</pdfaProperty:name>")]
    [InlineData("InfoAgrees", "<xmp:CreateDate>2025", "<xmp:CreateDate>2024")]
    [InlineData("InfoAgrees", "/Author <", "/Autor <")]
    [InlineData("InfoAgrees", "<xmp:ModifyDate>", "<xmp:ModifyDate>x")]
    [InlineData("FilesRelated", "/AFRelationship /Data", "/AFRelationship /Date")]
    [InlineData("FilesRelated", "/UF <", "/UX <")]
    [InlineData("FilesRelated", "/AF [", "/AX [")]
    [InlineData("FilesRelated", "/Subtype /text#2Fcsv", "/Subtype /text")]
    [InlineData("StandardsIdentified", "<pdfaid:part>3", "<pdfaid:part>4")]
    [InlineData("StandardsIdentified", "<pdfaid:part>3", "<pdfaid:part>2")]
    [InlineData("StandardsIdentified", "<pdfaid:conformance>A", "<pdfaid:conformance>C")]
    [InlineData("StandardsIdentified", "<pdfuaid:part>1", "<pdfuaid:part>9")]
    public void One_change_makes_one_rule_speak(string rule, string old, string replacement, string old2 = "", string replacement2 = "")
    {
        var broken = PlainFile.Replace(Good(), old, replacement);
        if (old2.Length > 0) broken = PlainFile.Replace(broken, old2, replacement2);
        var document = new CheckedDocument(new PdfFile(broken));
        var speaking = ConformanceChecker.Rules.Single(r => r.GetType().Name == rule);
        Assert.NotEmpty(speaking.Check(document));
    }

    /// <summary>Every rule is spoken of above, so that none can rest for ever.</summary>
    [Fact]
    public void Every_rule_is_broken_by_a_test()
    {
        var tested = typeof(BrokenFileTests).GetMethod(nameof(One_change_makes_one_rule_speak))!
            .GetCustomAttributes(typeof(InlineDataAttribute), false).Cast<InlineDataAttribute>().Select(data => data.Data[0] as string).ToHashSet();
        Assert.All(ConformanceChecker.Rules, rule => Assert.Contains(rule.GetType().Name, tested));
        Assert.All(ConformanceChecker.Rules, rule => Assert.Matches(@"\AISO (14289-1|32000-1|19005-[123]), \d", rule.Clause));
    }

    [Fact]
    public void A_stream_longer_than_it_says_is_found()
    {
        var file = System.Text.Encoding.Latin1.GetString(PlainFile.Of(Good()));
        var at = file.IndexOf("/N 3/Length ", StringComparison.Ordinal) + "/N 3/Length ".Length;
        var broken = System.Text.Encoding.Latin1.GetBytes(file[..(at + 2)] + (file[at + 2] == '0' ? '1' : '0') + file[(at + 3)..]);
        Assert.Contains(ConformanceChecker.Check(broken), f => f.Clause == "ISO 19005-2, 6.1.7");
    }

    private byte[] Good()
    {
        using var stream = new MemoryStream();
        var options = new PdfOptions
        {
            Producer = "ReportGen 0.1.0",
            Attachments = [new PdfAttachment("data.csv", "text/csv", AttachmentRelationship.Data, "数据", [.. "a,b\n1,2\n"u8])],
        };
        var written = CheckedPdfWriter.Write(stream, Conforming.Document(fonts), options);
        Assert.Empty(written.Findings);
        return stream.ToArray();
    }
}
