using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CsCheck;
using ReportGen.Data.Comments;

namespace ReportGen.Tests.Data.Comments;

public class TextLookTests
{
    private static readonly Gen<string> Eastern = Gen.Char['一', '龥'].Array[3, 40].Select(chars => new string(chars));

    [Theory]
    [InlineData("", TextLook.Missing)]
    [InlineData(" \u3000", TextLook.Missing)]
    [InlineData("NULL", TextLook.Missing)]
    [InlineData("***", TextLook.Missing)]
    [InlineData("??", TextLook.Lost)]
    [InlineData("\"????\"????10?", TextLook.Lost)]
    [InlineData("你说什么??", TextLook.Sound)]
    [InlineData("really??", TextLook.Sound)]
    [InlineData("\\u9009B", TextLook.Escaped)]
    [InlineData("&#36873;B", TextLook.Escaped)]
    [InlineData("打 8%50 折", TextLook.Sound)]
    [InlineData("don't &#38; won't", TextLook.Sound)]
    [InlineData("666666666666", TextLook.Sound)]
    [InlineData("goodness", TextLook.Sound)]
    [InlineData("hahahahahahahaha", TextLook.Sound)]
    [InlineData("6YCJQg==", TextLook.Coded)]
    [InlineData("e23390aabc5f0b46f43cbc8b8228a9d9", TextLook.Coded)]
    [InlineData("好", TextLook.Short)]
    [InlineData("👍", TextLook.Short)]
    [InlineData("👍👍👍", TextLook.Sound)]
    [InlineData("666", TextLook.Sound)]
    public void Texts_look_like(string text, object look) => Assert.Equal(look, TextLooks.Of(text));

    [Fact]
    public void What_programs_make_of_a_text_is_recognised() => Eastern.Sample(text =>
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Assert.Equal(TextLook.Sound, TextLooks.Of(text));
        Assert.Equal(TextLook.Escaped, TextLooks.Of(JsonSerializer.Serialize(text)));
        Assert.Equal(TextLook.Escaped, TextLooks.Of(Uri.EscapeDataString(text)));
        Assert.Equal(TextLook.Escaped, TextLooks.Of(string.Concat(text.Select(c => $"&#{(int)c};"))));
        Assert.Equal(TextLook.Lost, TextLooks.Of(Encoding.ASCII.GetString(Encoding.ASCII.GetBytes(text))));
        Assert.Equal(TextLook.Coded, TextLooks.Of(Convert.ToBase64String(bytes)));
        Assert.Equal(TextLook.Coded, TextLooks.Of(Convert.ToHexStringLower(SHA256.HashData(bytes))));
    }, iter: 500);

    [Fact]
    public void The_lead_of_a_text_never_exceeds_how_often_it_stands() => Gen.Select(Gen.Long[0, 2], Gen.Int[1, 64]).Array[1, 60].Sample(texts =>
    {
        var sample = new TextSample();
        foreach (var (hash, weight) in texts)
            sample.Add(TextLook.Sound, hash, weight);
        var (all, most) = (texts.Sum(text => text.Item2), texts.GroupBy(text => text.Item1).Max(same => same.Sum(text => text.Item2)));
        return sample.Looked == all && sample.Alike <= most && sample.Alike >= (2 * most) - all;
    }, iter: 500);
}
