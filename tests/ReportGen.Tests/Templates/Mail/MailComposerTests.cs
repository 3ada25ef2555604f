using ReportGen.Diagnostics;
using ReportGen.Templates.Mail;

namespace ReportGen.Tests.Templates.Mail;

public sealed class MailComposerTests
{
    [Fact]
    public void Markdown_becomes_plain_text_and_html()
    {
        var mail = Compose("# Figures of {{ quarter | quarter }}\n\nThe **paper** is\nhere:\n\n- one\n- two\n\n1. first\n\nSee [the site](https://example.org/a?b=1&c=2).\n");
        Assert.Equal("Figures of 2025 Q1\n\nThe paper is here:\n- one\n- two\n1. first\n\nSee the site <https://example.org/a?b=1&c=2>.\n", mail.Text);
        Assert.Contains("<title>Figures of 2025 Q1</title>", mail.Html, StringComparison.Ordinal);
        Assert.Contains("<p>The <strong>paper</strong> is\nhere:</p>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>", mail.Html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://example.org/a?b=1&amp;c=2\">the site</a>", mail.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("a <b onclick=x> c", "a &lt;b onclick=x&gt; c")]
    [InlineData("[x](javascript:alert(1))", "<p>x</p>")]
    [InlineData("{{ '<i>&' }}", "&lt;i&gt;&amp;")]
    public void Nothing_of_a_template_or_the_data_becomes_markup(string body, string html)
    {
        Assert.Contains(html, Compose(body).Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", Compose(body).Html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_without_a_mail_says_so()
    {
        using var template = SmallTemplate.Body("text");
        var mail = MailComposer.Compose(Fixture.Request(template.Folder, "en"));
        Assert.Null(mail.Text);
        Assert.Contains(mail.Faults, f => f.Severity == Severity.Error && f.Code.StartsWith("template-missing-section", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("zh-CN", "2025 Q1 短视频互动质量白皮书\n", "每条视频有效评论")]
    [InlineData("en", "2025 Q1 Short-Video Engagement Quality White Paper\n", "Effective comments per video")]
    public void The_shipped_template_has_one_in_each_language(string language, string subject, string figure)
    {
        var mail = MailComposer.Compose(Fixture.Request(Fixture.Shipped, language));
        Assert.Empty(mail.Faults);
        Assert.StartsWith(subject, mail.Text, StringComparison.Ordinal);
        Assert.Contains(figure, mail.Text, StringComparison.Ordinal);
        Assert.Contains(figure, mail.Html, StringComparison.Ordinal);
    }

    private static MailMessage Compose(string body)
    {
        using var template = SmallTemplate.Body("text");
        template.Write("en/mail.md", body);
        var mail = MailComposer.Compose(Fixture.Request(template.Folder, "en"));
        Assert.Empty(mail.Faults);
        return mail;
    }
}
