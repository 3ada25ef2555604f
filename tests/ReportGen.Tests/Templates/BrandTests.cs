using ReportGen.Diagnostics;
using ReportGen.Templates;
using ReportGen.Templates.Branding;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Document;
using ReportGen.Typesetting.Geometry;

namespace ReportGen.Tests.Templates;

public class BrandTests
{
    private const string Section = "---\ntitle: T\n---\n```cover\ntitle: C\nkicker: k\n```\n{{ brand.name }}, {{ brand.short_name }}, {{ brand.email }}, {{ brand.link }}";

    private const string File = """
        meta: {name: {full: {en: Harbour Institute, zh-CN: 海港研究所}, short: HRI}, link: https://example.org}
        contact: {email: a@example.org}
        logo: {medium: {path: logo.svg, alt: Harbour}}
        color:
          palette: {forest: "#0B6E4F"}
          primary: forest
          foreground: "#123"
        """;

    private const string Svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 20'><rect width='40' height='20' fill='#0B6E4F'/></svg>";

    [Fact]
    public void Colours_name_and_logo_reach_cover_head_and_charts()
    {
        using var template = new SmallTemplate(Section);
        template.Write("brand.yaml", File);
        template.Write("logo.svg", Svg);
        var brand = Brand.For(template.Folder, null);

        var result = TemplateComposer.Compose(Fixture.Request(template.Folder, "en") with { Brand = brand });

        Assert.Empty(result.Faults);
        Assert.Contains("Harbour Institute, HRI, a@example.org, https://example.org", DocumentText.Of(result.Document!), StringComparison.Ordinal);
        var logo = Assert.Single(DocumentText.All(result.Document!.Body).OfType<DrawingBlock>());
        Assert.Equal(("Harbour", StructureRole.Figure, new Size(60, 30)), (logo.AlternateText, logo.Role, logo.Drawing.Size));
        Assert.Contains(result.Document.Masters[0].Furniture, f => f.Content is DrawingBlock { Drawing.Size.Height: 12 });
        Assert.Equal("Harbour Institute", result.Document.Info.Author);
    }

    [Fact]
    public void A_brand_stands_in_the_template_or_beside_it_or_is_named()
    {
        using var template = new SmallTemplate(Section);
        Assert.Same(Brand.None, Brand.For(template.Folder, null));
        template.Write("look/brand.yaml", "meta: {name: Named}\n");
        template.Write("_brand.yml", "meta: {name: Quarto}\n");

        Assert.Equal("Quarto", Brand.For(Path.Combine(template.Folder, "en"), null).Text("name", "en"));
        Assert.Equal("Named", Brand.For(template.Folder, Path.Combine(template.Folder, "look")).Text("name", "zh-CN"));
        Assert.Equal("brand-not-found", Assert.Single(Brand.For(template.Folder, "/nowhere/at/all").Faults).Code);
    }

    [Theory]
    [InlineData("color: {primary: red}", "template-bad-color")]
    [InlineData("color: {primry: \"#112233\"}", "template-unknown-key-suggest")]
    [InlineData("colour: {}", "template-unknown-key-suggest")]
    [InlineData("color: {primary: \"#FFEE00\"}", "brand-low-contrast")]
    [InlineData("logo: ../../../etc/passwd", "template-outside")]
    [InlineData("logo: none.svg", "brand-no-file")]
    [InlineData("logo: logo.bmp", "brand-logo-kind")]
    [InlineData("logo: broken.svg", "template-bad-svg")]
    [InlineData("logo: entity.svg", "template-bad-svg")]
    [InlineData("typography: {fonts: [{family: X, files: [../x.ttf]}]}", "template-outside")]
    [InlineData("typography: {fonts: [{family: X, source: google}]}", "brand-font-source")]
    [InlineData("meta: [", "template-yaml")]
    public void A_mistake_is_told(string text, string code)
    {
        using var template = new SmallTemplate(Section);
        template.Write("brand.yaml", text);
        template.Write("logo.bmp", "x");
        template.Write("broken.svg", "<svg>");
        template.Write("entity.svg", "<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><svg viewBox='0 0 1 1'><text>&x;</text></svg>");

        var fault = Assert.Single(Brand.For(template.Folder, null).Faults);

        Assert.Equal(code, fault.Code);
        Assert.NotNull(fault.Place);
    }

    [Fact]
    public void A_logo_may_be_png()
    {
        using var template = new SmallTemplate(Section);
        template.Write("brand.yaml", "logo: {path: logo.png, alt: L}");
        using (var bitmap = new SkiaSharp.SKBitmap(8, 4))
        using (var data = bitmap.Encode(SkiaSharp.SKEncodedImageFormat.Png, 100))
            System.IO.File.WriteAllBytes(Path.Combine(template.Folder, "logo.png"), data.ToArray());

        var result = TemplateComposer.Compose(Fixture.Request(template.Folder, "en") with { Brand = Brand.For(template.Folder, null) });

        Assert.Equal(new Size(60, 30), Assert.Single(DocumentText.All(result.Document!.Body).OfType<DrawingBlock>()).Drawing.Size);
    }

    [Fact]
    public void A_font_that_is_not_there_is_a_fault()
    {
        using var template = new SmallTemplate(Section);
        template.Write("brand.yaml", "typography: {base: Noto Sans TC}");

        var fault = Assert.Single(TemplateComposer.Compose(Fixture.Request(template.Folder, "en") with { Brand = Brand.For(template.Folder, null) }).Faults);

        Assert.Equal(("template-unknown-font-suggest", Severity.Error, "Noto Sans SC"), (fault.Code, fault.Severity, fault.Values["suggestion"]));
    }
}
