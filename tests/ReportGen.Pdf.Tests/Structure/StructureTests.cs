using System.Globalization;
using ReportGen.Pdf.Conformance;
using ReportGen.Pdf.Tests.Support;
using ReportGen.Typesetting.Display;

namespace ReportGen.Pdf.Tests.Structure;

public sealed class StructureTests(TestFonts fonts) : IClassFixture<TestFonts>
{
    private RawPdf Rich() => new(Sample.Write(Sample.Rich(fonts)));

    [Fact]
    public void Content_of_an_element_on_two_pages_is_found_on_both()
    {
        var pdf = Rich();
        var first = pdf.Objects.First(pair => pair.Value.StartsWith("<</Type/Page/", StringComparison.Ordinal)).Key;
        var second = pdf.Objects.Last(pair => pair.Value.StartsWith("<</Type/Page/", StringComparison.Ordinal)).Key;

        // Third tagged item of the first page, first of the second.
        Assert.Contains($"/Pg {first} 0 R/K[2<</Type/MCR/Pg {second} 0 R/MCID 0>>]", pdf.Single("/S/P/"), StringComparison.Ordinal);
    }

    /// <summary>Em and Strong came with PDF 2.0 (ISO 32000-2, 14.8.4.7.2); a file of PDF 1.7 has to say what they are.</summary>
    [Fact]
    public void Roles_of_later_versions_are_mapped_where_they_are_used()
    {
        var tree = Sample.Node(0, StructureRole.Document,
            Sample.Node(10, StructureRole.P, Sample.Node(1, StructureRole.Em), Sample.Node(2, StructureRole.Strong), Sample.Node(3, StructureRole.Code)));
        var file = Sample.Write(Sample.Of(tree, Sample.Lines(fonts.Regular, "a", "b", "c")));

        Assert.Contains("/RoleMap<</Em/Span/Strong/Span>>", new RawPdf(file).Single("/Type/StructTreeRoot"), StringComparison.Ordinal);
        Assert.DoesNotContain(ConformanceChecker.Check(file), f => f.Detail.Contains("mapped", StringComparison.Ordinal));
        Assert.DoesNotContain("/RoleMap", Rich().Single("/Type/StructTreeRoot"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_parent_tree_leads_back_from_content_and_annotations()
    {
        var pdf = Rich();
        var heading = pdf.NumberOf("/S/H1/");
        var paragraph = pdf.NumberOf("/S/P/");
        var reference = pdf.NumberOf("/S/Reference/");
        var contents = pdf.NumberOf($"/S/Link/P {reference} 0 R");
        var web = pdf.Objects.Single(pair => pair.Value.Contains("/S/Link/", StringComparison.Ordinal) && pair.Key != contents).Key;

        // Keys in order of appearance: first page, its link, second page, its link.
        var keys = pdf.Single("/Nums[0 ")["<</Nums[".Length..^"]>>".Length].Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => int.Parse(line.Split(' ')[1], CultureInfo.InvariantCulture)).ToList();
        Assert.Equal($"[{heading} 0 R {contents} 0 R {paragraph} 0 R]", pdf.Objects[keys[0]]);
        Assert.Equal(contents, keys[1]);
        Assert.StartsWith($"[{paragraph} 0 R ", pdf.Objects[keys[2]], StringComparison.Ordinal);
        Assert.Equal(web, keys[3]);
    }

    [Fact]
    public void An_element_may_be_written_as_soon_as_its_content_is()
    {
        var table = new LongTable(fonts, 100);
        var early = new RawPdf(Write(table, ahead: true));
        var late = new RawPdf(Write(table, ahead: false));
        Assert.Equal(600, early.All("<</S/TD/").Count());
        Assert.Equal(late.All("<</S/TR/").Count(), early.All("<</S/TR/").Count());

        // Every row names the body as its parent, and the body every row, in order.
        var body = early.NumberOf("<</S/TBody/");
        var rows = early.Objects.Where(pair => pair.Value.StartsWith($"<</S/TR/P {body} 0 R", StringComparison.Ordinal)).Select(pair => pair.Key).Order();
        Assert.EndsWith($"/K[{string.Join(" ", rows.Select(row => $"{row} 0 R"))}]>>", early.Objects[body], StringComparison.Ordinal);
    }

    [Fact]
    public void An_element_is_written_once_and_its_content_comes_before()
    {
        using var pdf = new PdfPageStream(Stream.Null, new DocumentInfo("t", "en"), new PdfOptions());
        pdf.Add(Sample.Lines(fonts.Regular, "a"));
        pdf.Close(0, Sample.Node(1, StructureRole.P));
        Assert.Throws<InvalidOperationException>(() => pdf.Close(0, Sample.Node(1, StructureRole.P)));
        Assert.Throws<InvalidOperationException>(() => pdf.Add(Sample.Lines(fonts.Regular, "b")));
    }

    [Fact]
    public void An_element_that_was_written_needs_a_parent_in_the_tree()
    {
        using var pdf = new PdfPageStream(Stream.Null, new DocumentInfo("t", "en"), new PdfOptions());
        pdf.Add(Sample.Lines(fonts.Regular, "a"));
        pdf.Close(7, Sample.Node(1, StructureRole.P));
        Assert.Throws<InvalidOperationException>(() => pdf.Finish(Sample.Node(0, StructureRole.Document), []));
    }

    [Fact]
    public void Two_elements_of_one_id_are_a_fault_of_the_program() => Assert.Throws<InvalidOperationException>(() => Sample.Write(Sample.Of(
        Sample.Node(0, StructureRole.Document, Sample.Node(1, StructureRole.P), Sample.Node(1, StructureRole.P)), Sample.Lines(fonts.Regular, "a"))));

    private static byte[] Write(LongTable table, bool ahead)
    {
        using var file = new MemoryStream();
        using var pdf = new PdfPageStream(file, new DocumentInfo("t", "en"), new PdfOptions());
        var row = 0;
        foreach (var page in table.Pages())
        {
            pdf.Add(page);
            for (; ahead && row < Math.Min(table.Rows, (page.Index + 1) * LongTable.RowsPerPage); row++) pdf.Close(LongTable.BodyId, LongTable.Row(row));
        }
        pdf.Finish(table.Tree(withRows: !ahead), []);
        return file.ToArray();
    }

    [Theory]
    [InlineData("/S/TH/", "/A<</O/Table/Scope/Column/ColSpan 2>>")]
    [InlineData("/S/TD/", "/A<</O/Table/RowSpan 3>>")]
    [InlineData("/S/Note/", "/ID(note-15)")]
    [InlineData("/S/Link/P", "/Type/OBJR/Obj ")]
    public void Elements_say_what_they_are(string element, string part) =>
        Assert.All(Rich().All(element), text => Assert.Contains(part, text, StringComparison.Ordinal));

    [Fact]
    public void A_figure_has_its_alternate_text()
    {
        // 一条上升的线 in UTF-16: 4E00 6761 4E0A 5347 7684 7EBF.
        Assert.Contains("/Alt<FEFF4E0067614E0A534776847EBF>", Rich().Single("/S/Figure/"), StringComparison.Ordinal);
        Assert.Contains("/Lang(en)", string.Concat(Rich().All("/S/Link/")), StringComparison.Ordinal);
    }

    [Fact]
    public void Running_heads_are_artifacts_and_marks_are_balanced()
    {
        var content = Rich().ContentOf(1);
        Assert.Contains("/Artifact<</Type/Pagination/Subtype/Header>>BDC", content, StringComparison.Ordinal);
        Assert.Contains("/Artifact<</Type/Pagination/Subtype/Footer>>BDC", content, StringComparison.Ordinal);
        Assert.Contains("/Figure<</MCID 3>>BDC\nq\n1 0 0 1 50 280 cm\n", content, StringComparison.Ordinal);
        Assert.Equal(content.Split("BDC\n").Length, content.Split("EMC\n").Length);
    }

    [Fact]
    public void Content_without_an_element_is_a_fault_of_the_program()
    {
        var document = Sample.Of(Sample.Node(0, StructureRole.Document), Sample.Lines(fonts.Regular, "a"));
        Assert.Throws<InvalidOperationException>(() => Sample.Write(document));
    }
}
