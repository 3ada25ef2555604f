using ReportGen.Diagnostics;
using ReportGen.Templates;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Document;
using ReportGen.Typesetting.Text;

namespace ReportGen.Tests.Templates;

public class MarkdownTests
{
    private static ComposeResult Result(string body, string language = "en")
    {
        using var template = SmallTemplate.Body(body);
        var result = TemplateComposer.Compose(Fixture.Request(template.Folder, language));
        Assert.NotNull(result.Document);
        return result;
    }

    private static List<Block> Blocks(string body, string language = "en") => [.. DocumentText.All(Result(body, language).Document!.Body)];

    private static List<Paragraph> Paragraphs(string body, string language = "en") =>
        [.. Blocks(body, language).OfType<Paragraph>().Where(p => p.Role != StructureRole.H1 && DocumentText.Of(p.Content) != "1")];

    private static string Texts(string body, string language = "en") => string.Join('|', Paragraphs(body, language).Select(p => DocumentText.Of(p.Content)));

    private static TextStyle Style(string body, string text) => Paragraphs(body).SelectMany(p => p.Content).OfType<TextInline>().Single(t => t.Text == text).Style;

    [Fact]
    public void Looks_of_text_add_up()
    {
        const string body = "*em* **strong** ~~gone~~ ***both*** `code` **a `c` b**";

        Assert.True(Style(body, "em") is { Emphasis: true, Bold: false });
        Assert.True(Style(body, "strong") is { Emphasis: false, Bold: true });
        Assert.True(Style(body, "gone").Strikethrough);
        Assert.True(Style(body, "both") is { Emphasis: true, Bold: true });
        Assert.True(Style(body, "code") is { Verbatim: true, Background: not null, Bold: false });
        Assert.True(Style(body, "c") is { Verbatim: true, Bold: true });
    }

    [Theory]
    [InlineData("一行\n二行", "一行二行")] // Han: no space
    [InlineData("*一行*\n**二行**", "一行二行")] // nor where looks change
    [InlineData("一行\n[二行](https://a.b)", "一行二行")]
    [InlineData("`code`\n“二行”，\n三行", "code “二行”，三行")] // beside Latin and a quote a space; none beside a full-width comma
    [InlineData("one\ntwo", "one two")]
    [InlineData("*one*\n**two**", "one two")]
    [InlineData("한 줄\n두 줄", "한 줄 두 줄")] // Korean is written with spaces
    [InlineData("𠀀\n𠀁", "𠀀𠀁")] // Han above U+FFFF
    [InlineData("one  \ntwo\\\nthree", "one/two/three")] // hard line ends
    [InlineData("a<br>b", "a/b")]
    [InlineData("a<!-- c -->\nb", "a b")]
    public void Line_ends_of_the_source(string body, string expected)
    {
        Assert.Equal(expected, Texts(body, "zh-CN"));
        Assert.Equal(expected, Texts(body));
    }

    [Theory]
    [InlineData("a **b** & c", "a b & c", "")]
    [InlineData("&copy; &#x4e2d; &lt;b&gt;", "© 中 <b>", "")]
    [InlineData("[a][r]\n\n[r]: https://x.y 'T'", "a", "")]
    [InlineData("a <span class='x'>b</span> c", "a b c", "template-html,template-html")]
    [InlineData("<div>one <b>two</b>\nthree &amp; four</div>\n<p>five</p>", "one two three & four|five", "template-html")]
    [InlineData("<!-- nothing -->\n\na", "a", "")]
    [InlineData("<script>\nalert(1)\n</script>\n\na", "a", "template-html")]
    [InlineData("![a *b*](x.png) c", "[a b] c", "template-image")]
    [InlineData("![](x.png)", "[x.png]", "template-image")]
    [InlineData("[a](other.md)", "a", "template-link-target")]
    [InlineData("[a](javascript:alert(1))", "a", "template-link-target")]
    [InlineData("~~~~ ruby\nputs 1\n~~~~", "puts 1", "")]
    [InlineData("```\n```", "", "")]
    [InlineData("```brainfuck\n+\n```", "+", "template-code-block")]
    [InlineData("[^1]: never called", "", "")]
    [InlineData("a @fig", "a @fig", "")]
    public void Plain_markdown_never_fails(string body, string text, string warnings)
    {
        var result = Result(body);

        Assert.Equal(text, Texts(body));
        Assert.Equal(warnings, string.Join(',', result.Faults.Select(f => f.Code)));
        Assert.All(result.Faults, f => Assert.Equal(Severity.Warning, f.Severity));
    }

    [Fact]
    public void A_warning_names_its_place()
    {
        var fault = Assert.Single(Result("a\n\nb\nc ![alt](p.png)").Faults);

        Assert.Equal(7, fault.Place!.Line); // three lines of front matter, then the fourth of the body
        Assert.Equal(3, fault.Place.Column);
        Assert.Equal("p.png", fault.Values["found"]);
    }

    [Fact]
    public void Links_lead_out_only_to_whole_addresses()
    {
        var links = Paragraphs("## S\n\n[a](https://x.y/z \"Title\") <mailto:me@x.y> <me@x.y> [b](#sec-one-1)").SelectMany(p => p.Content).OfType<LinkInline>();

        Assert.Equal(
            ["https://x.y/z True Title", "mailto:me@x.y True mailto:me@x.y", "mailto:me@x.y True mailto:me@x.y", "sec-one-1 False Go to b"],
            links.Select(l => $"{l.Target} {l.External} {l.Description}"));
    }

    [Fact]
    public void A_reference_to_a_figure_that_is_not_there_stays_a_mistake()
    {
        using var template = SmallTemplate.Body("[a](#fig-none)");

        Assert.Contains(TemplateComposer.Compose(Fixture.Request(template.Folder, "en")).Faults, f => f.Code.StartsWith("template-unknown-reference", StringComparison.Ordinal));
    }

    [Fact]
    public void Heading_levels_never_leap_in_the_structure()
    {
        var roles = Blocks("##### a\n\n# b\n\n#### c\n\n###### d\n\n### e\n\n> ## f").Where(b => b.Role is >= StructureRole.H1 and <= StructureRole.H6).Select(b => b.Role);

        Assert.Equal(
            [StructureRole.H1, StructureRole.H2, StructureRole.H2, StructureRole.H3, StructureRole.H4, StructureRole.H3, StructureRole.H2], roles.Select(r => r!.Value));
    }

    [Fact]
    public void A_heading_of_level_one_is_a_section_of_its_own_with_a_note()
    {
        var result = Result("# Again\n\ntext");

        Assert.Equal("template-heading-one", Assert.Single(result.Faults).Code);
        Assert.Equal(Severity.Note, result.Faults[0].Severity);
        Assert.Contains("1.1/Again", DocumentText.Of(result.Document!), StringComparison.Ordinal);
    }

    [Fact]
    public void Quotations_nest_and_hold_other_blocks()
    {
        var quotes = Blocks("> a\n>\n> > b\n> > - c\n").OfType<PanelBlock>().Where(p => p.Role == StructureRole.BlockQuote).ToList();

        Assert.Equal(2, quotes.Count);
        Assert.Equal(2, DocumentText.All([quotes[1].Child]).OfType<Paragraph>().Count());
    }

    [Fact]
    public void Code_keeps_its_lines_and_spaces()
    {
        var code = Assert.Single(Blocks("```sql\nselect *\n\n\tfrom  t -- {{ 1 | plus: 1 }}\n```").OfType<PanelBlock>());
        var lines = (Paragraph)code.Child;

        Assert.Equal("select *//    from  t -- 2", DocumentText.Of(lines.Content));
        Assert.Equal((StructureRole.P, StructureRole.Code), (code.Role!.Value, lines.Role!.Value));
        Assert.All(lines.Content.OfType<TextInline>(), t => Assert.True(t.Style.Verbatim));
    }

    [Fact]
    public void Lists_count_from_any_start_and_may_be_tight_or_loose()
    {
        static ListBlock List(string body) => Blocks(body).OfType<ListBlock>().First();
        static string Labels(ListBlock list) => string.Join(',', list.Items.Select(i => DocumentText.Of(i.Label)));

        Assert.Equal("7,8", Labels(List("7. a\n8. b")));
        Assert.Equal("0,1", Labels(List("0) a\n0) b")));
        Assert.Equal("999999999,1000000000", Labels(List("999999999. a\n1. b")));
        Assert.Equal("•,•", Labels(List("- a\n- b")));
        Assert.Equal("□,✓,•", Labels(List("- [ ] a\n- [x] b\n- c")));
        Assert.Equal("a", DocumentText.Of(DocumentText.All([List("- [ ] a").Items[0].Body]).OfType<Paragraph>().Single().Content));
        Assert.True(List("- a\n\n- b").Gap > List("- a\n- b").Gap);
        // Ten digits of 0.555 em at 10 pt have to stand beside the text.
        Assert.True(List("999999999. a\n1. b").Indent > 55.5);
    }

    [Fact]
    public void Items_hold_any_block()
    {
        var item = Blocks("- a\n\n  | h |\n  |:-:|\n  | c |\n\n  ```\n  code\n  ```\n\n  > q\n\n  t\n  : d\n\n  ***\n").OfType<ListBlock>().Single().Items[0].Body;
        var inside = DocumentText.All([item]).ToList();

        Assert.Single(inside.OfType<TableBlock>());
        Assert.Equal(2, inside.OfType<PanelBlock>().Count());
        Assert.Single(inside.OfType<RailBlock>());
        Assert.Single(inside.OfType<RuleBlock>());
    }

    [Theory]
    [InlineData("- ```chart dumbbell\n  title: t\n  ```")]
    [InlineData("> ```kpi\n> - indicator: growth_gap\n> ```")]
    [InlineData("````callout\n```toc\n```\n````")]
    [InlineData("> ```cases\n> ```")]
    public void Wide_blocks_inside_others_are_a_mistake(string body)
    {
        using var template = SmallTemplate.Body(body);

        Assert.Contains(TemplateComposer.Compose(Fixture.Request(template.Folder, "en")).Faults, f => f.Code == "template-nested-block");
    }

    [Fact]
    public void Table_columns_stand_as_their_colons_say()
    {
        var table = Assert.Single(Blocks("| a | b | c | d |\n|---|:--|:-:|--:|\n| **1** | `2` | [3](https://x.y) | ~~4~~ |").OfType<TableBlock>());

        Assert.Equal([CellAlign.Left, CellAlign.Left, CellAlign.Center, CellAlign.Right], table.Columns.Select(c => c.Align));
        Assert.True(((TextInline)table.Body[0].Cells[0].Content[0]).Style.Bold);
        Assert.IsType<LinkInline>(table.Body[0].Cells[2].Content[0]);
    }

    [Theory]
    [InlineData("a[^n]\n\n[^n]: one\n\n    two\n\n    - x\n    - y\n\n        code", "a[1:one/two/• x/• y/code]")]
    [InlineData("a[^n] b[^m] c[^n]\n\n[^n]: N\n[^m]: M", "a[1:N] b[2:M] c \u20601")] // printed with its first mark only
    public void Footnotes_hold_paragraphs_and_are_printed_once(string body, string expected)
    {
        Assert.Equal(expected, Texts(body));
    }

    [Fact]
    public void A_footnote_may_call_itself()
    {
        var result = Result("a[^n]\n\n[^n]: see [^n]");

        Assert.Equal("template-nested-note", Assert.Single(result.Faults).Code);
        Assert.Contains("a[1:see  \u20601]", DocumentText.Of(result.Document!), StringComparison.Ordinal);
    }

    [Fact]
    public void A_term_may_have_several_definitions_of_several_blocks()
    {
        var entries = Blocks("t1\nt2\n: one\n\n    two\n: three\n\nt3\n: four").OfType<RailBlock>().Where(r => r.Rail is Stack).ToList();

        Assert.Equal(2, entries.Count);
        Assert.Equal("t1|t2", string.Join('|', DocumentText.All([entries[0].Rail]).OfType<Paragraph>().Select(p => DocumentText.Of(p.Content))));
        Assert.Equal("one|two|three", string.Join('|', DocumentText.All([entries[0].Main]).OfType<Paragraph>().Select(p => DocumentText.Of(p.Content))));
    }

    [Fact]
    public void Nesting_without_end_is_a_mistake_and_no_crash()
    {
        using var template = SmallTemplate.Body(new string('>', 5000) + " a");

        Assert.Equal("template-too-deep", Assert.Single(TemplateComposer.Compose(Fixture.Request(template.Folder, "en")).Faults).Code);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("![")]
    [InlineData("*a ")]
    [InlineData("**a _b ")]
    [InlineData("<a>")]
    [InlineData("- ")]
    public void Many_marks_that_open_and_never_close_do_no_harm(string mark)
    {
        using var template = SmallTemplate.Body(string.Concat(Enumerable.Repeat(mark, 20000)) + "a");

        var result = TemplateComposer.Compose(Fixture.Request(template.Folder, "en"));

        Assert.True(result.Document is not null || result.Faults.Any(f => f.Code is "template-too-deep" or "template-too-many-brackets"));
    }

    [Fact]
    public void Deep_nesting_is_set()
    {
        var result = Result(new string('>', 30) + " a\n\n" + string.Concat(Enumerable.Range(0, 25).Select(i => new string(' ', 2 * i) + "- b\n")));
        using var fonts = ReportFonts.Open(Path.Combine(AppContext.BaseDirectory, "fonts"));

        var pages = new ReportGen.Typesetting.Layout.Typesetter().Typeset(result.Document!, new LineComposer(fonts.Library)).Pages;

        Assert.InRange(pages.Length, 1, 4);
    }

    [Fact]
    public void A_thought_ends_with_a_rule()
    {
        Assert.Single(Blocks("a\n\n***\n\nb").OfType<RuleBlock>());
    }
}
