using ReportGen.Pdf.Conformance;
using ReportGen.Pdf.Reading;
using ReportGen.Pdf.Tests.Support;
using ReportGen.Typesetting.Display;

namespace ReportGen.Pdf.Tests.Conformance;

/// <summary>The tag tree is what the model asks for, read by a reader of our own and by Poppler.</summary>
public sealed class TagTreeTests(TestFonts fonts) : IClassFixture<TestFonts>
{
    /// <summary>Worked out from the document by hand, so that the model's own account is checked too.</summary>
    [Fact]
    public void The_model_asks_for_this_tree() => Assert.StartsWith(
        "0 Document\n1 H1\n1 \"季度白皮书\"\n1 TOC\n2 TOCI\n3 Reference\n4 Link\n4 \"增长……1\"\n4 @\n1 Sect\n2 H2\n2 \"增长\"\n2 P\n2 \"段落的前半和后半。\"\n2 L\n",
        TagText.Of(Conforming.Document(fonts)), StringComparison.Ordinal);

    [Fact]
    public void The_file_has_the_tree_of_the_model() => Assert.Equal(TagText.Of(Conforming.Document(fonts)), TagText.Of(Read(Conforming.Document(fonts))));

    [Fact]
    public void Poppler_reads_the_tree_of_the_model()
    {
        var document = Conforming.Document(fonts);
        Assert.Equal(TagText.Of(document), TagText.OfPoppler(Poppler.StructureText(Sample.Write(document))));
    }

    [Fact]
    public void Elements_without_anything_are_left_out_but_for_cells()
    {
        var tree = Sample.Node(0, StructureRole.Document,
            Sample.Node(2, StructureRole.Sect, Sample.Node(3, StructureRole.P)),
            Sample.Node(4, StructureRole.Table, Sample.Node(5, StructureRole.TR, Sample.Node(6, StructureRole.TD), Sample.Node(7, StructureRole.TD, Sample.Node(8, StructureRole.P)))),
            Sample.Node(1, StructureRole.P));
        var document = Sample.Of(tree, Sample.Lines(fonts.Regular, "a"));
        Assert.Equal("0 Document\n1 Table\n2 TR\n3 TD\n3 TD\n1 P\n1 \"a\"\n", TagText.Of(Read(document)));
    }

    private static CheckedDocument Read(TypesetDocument document) => new(new PdfFile(Sample.Write(document)));
}
