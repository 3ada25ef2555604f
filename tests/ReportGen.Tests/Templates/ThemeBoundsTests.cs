using ReportGen.Diagnostics;
using ReportGen.Templates;

namespace ReportGen.Tests.Templates;

/// <summary>Sizes and pages that nothing could be set on.</summary>
public class ThemeBoundsTests
{
    [Theory]
    [InlineData("theme: {sizes: {body: 0.001}}", "template-bad-length", "body")]
    [InlineData("theme: {sizes: {display: 4999}}", "template-bad-length", "display")]
    [InlineData("theme: {sizes: {small: NaN}}", "template-bad-length", "small")]
    [InlineData("page: {width: 20}", "template-bad-length", "width")]
    [InlineData("page: {margin: -3}", "template-bad-length", "margin")]
    [InlineData("page: {margin: 290}", "template-page-small", "width")]
    [InlineData("page: {width: 200}", "template-page-small", "width")]
    [InlineData("page: {body_height: 30}", "template-page-small", "body_height")]
    [InlineData("page: {height: 500}", "template-page-small", "height")]
    [InlineData("theme: {sizes: {body: 150}}", "template-page-small", "width")]
    public void Are_refused_with_their_key(string yaml, string code, string key)
    {
        var faults = new FaultList();
        new TemplateDefinitionReader("template.yaml", faults).Read($"name: x\nlanguages: [en]\ntitle: {{en: X}}\nsections: [one]\n{yaml}\n");
        var fault = Assert.Single(faults.Sorted);
        Assert.Equal((code, key, Severity.Error), (fault.Code, fault.Values["key"], fault.Severity));
        Assert.True(fault.Place!.Line > 0);
    }

    [Theory]
    [InlineData("page: {width: 297.64, height: 419.53, margin: 30, top: 40, body_height: 340, rail: 60, gutter: 10}")] // A6
    [InlineData("page: {width: 2384, height: 3370}")] // A0
    [InlineData("theme: {sizes: {body: 24, display: 120}}")]
    public void Other_papers_are_good(string yaml)
    {
        var faults = new FaultList();
        Assert.NotNull(new TemplateDefinitionReader("template.yaml", faults).Read($"name: x\nlanguages: [en]\ntitle: {{en: X}}\nsections: [one]\n{yaml}\n"));
        Assert.Empty(faults.Sorted);
    }
}
