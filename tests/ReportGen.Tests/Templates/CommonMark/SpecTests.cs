using System.Globalization;
using ReportGen.Diagnostics;
using ReportGen.Templates;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Layout;
using ReportGen.Typesetting.Text;

namespace ReportGen.Tests.Templates.CommonMark;

/// <summary>All examples of the CommonMark specification, each a section of one long document.</summary>
public class SpecTests
{
    private static ComposeResult Compose(List<SpecExample> examples, string language)
    {
        var folder = Directory.CreateTempSubdirectory("reportgen-commonmark-").FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, language));
            foreach (var e in examples)
                File.WriteAllText(Path.Combine(folder, language, Name(e) + ".md"), $"---\ntitle: {Name(e)}\nnumbering: none\n---\n{e.Markdown}");
            File.WriteAllText(
                Path.Combine(folder, "template.yaml"),
                $"name: spec\nlanguages: [{language}]\ntitle: {{{language}: Spec}}\nsections: [{string.Join(", ", examples.Select(Name))}]\n");
            return TemplateComposer.Compose(Fixture.Request(folder, language));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Name(SpecExample example) => "e" + example.Number.ToString(CultureInfo.InvariantCulture);

    private static TypesetDocument Typeset(ComposeResult result)
    {
        using var fonts = ReportFonts.Open(Path.Combine(AppContext.BaseDirectory, "fonts"));
        return new Typesetter().Typeset(result.Document!, new LineComposer(fonts.Library));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    public void Every_example_is_set_and_its_text_comes_back(string language)
    {
        var examples = SpecExamples.All();
        Assert.True(examples.Count >= 652);
        var result = Compose(examples, language);
        Assert.Empty(result.Faults.Where(f => f.Severity == Severity.Error).Select(f => $"{f.Code} {f.Place} {string.Join(",", f.Values)}"));

        var pages = Typeset(result);
        var set = SetText.BySection(pages);

        // The examples use a few letters that the shipped fonts lack; their text comes back all the same.
        Assert.Empty(pages.Warnings.Where(w => w.Code != "missing-glyph").Select(w => w.ToString()));
        Assert.Equal(examples.Count, set.Count);
        Assert.Empty(examples.Where(e => set[Name(e)] != VisibleText.OfHtml(e.Html))
            .Select(e => $"{e.Number}: expected {VisibleText.OfHtml(e.Html)}\nset {set[Name(e)]}"));
    }

    // All that a plain Markdown text may be told: what a paper cannot show (pictures, HTML, links to places outside it), and an unknown language of code.
    [Fact]
    public void No_example_is_told_more_than_what_a_paper_cannot_show()
    {
        var codes = Compose(SpecExamples.All(), "en").Faults.Select(f => f.Code).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(["template-code-block", "template-heading-one", "template-html", "template-image", "template-link-target"], codes);
    }
}
