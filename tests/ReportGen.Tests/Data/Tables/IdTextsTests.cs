using CsCheck;
using ReportGen.Data.Tables;

namespace ReportGen.Tests.Data.Tables;

public class IdTextsTests
{
    [Fact]
    public void Texts_come_back_as_they_were() => Gen.Frequency((9, Gen.String), (1, Gen.Int[0, 40_000].Select(length => new string('长', length)))).Array[0, 200].Sample(texts =>
    {
        var kept = new IdTexts();
        foreach (var text in texts)
            kept.Add(text);
        return kept.SequenceEqual(texts) && kept.Count == texts.Length;
    }, iter: 200);
}
