using ReportGen.Pdf.Tests.Conformance.Reading;
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
        Assert.All(ConformanceChecker.Rules, rule => Assert.Matches(@"\AISO (14289-1|32000-1|19005-2), \d", rule.Clause));
    }

    private byte[] Good() => Sample.Write(Conforming.Document(fonts));
}
