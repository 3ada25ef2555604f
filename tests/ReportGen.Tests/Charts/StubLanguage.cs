using System.Globalization;
using ReportGen.Language;
using ReportGen.Typesetting.Text;
using YamlDotNet.Serialization;

namespace ReportGen.Tests.Charts;

/// <summary>Words from the charts' own file; a key that is missing there fails the test.</summary>
internal sealed class StubLanguage(string tag) : ILanguage
{
    private readonly Dictionary<string, string> _words = new DeserializerBuilder().Build().Deserialize<Dictionary<string, string>>(Read(tag));

    public string Tag => tag;

    private bool IsChinese => tag == "zh-CN";

    public static string Read(string tag)
    {
        var assembly = typeof(ReportGen.Charts.ChartMaker).Assembly;
        using var stream = assembly.GetManifestResourceStream($"Language/Words/charts.{tag}.yaml")
            ?? assembly.GetSatelliteAssembly(new CultureInfo(tag)).GetManifestResourceStream($"Language/Words/charts.{tag}.yaml")!;
        return new StreamReader(stream).ReadToEnd();
    }

    public IReadOnlyDictionary<string, string> Words => _words;

    public string Label(string family, string code) => code;

    public string Phrase(string key, params string[] arguments) => string.Format(CultureInfo.InvariantCulture, _words[key], [.. arguments]);

    public string Number(double value, int decimals)
    {
        var text = Math.Abs(value).ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return value < 0 && text.Any(c => c is >= '1' and <= '9') ? "−" + text : text;
    }

    public string Compact(double value) => IsChinese ? Number(value / 10_000, 1) + " 万" : Number(value / 1000, 0) + "k";

    public string Percent(double fraction, int decimals = 1) => Number(fraction * 100, decimals) + "%";

    public string SignedPercent(double fraction, int decimals = 1) => SignedNumber(fraction * 100, decimals) + "%";

    public string SignedPoints(double fraction, int decimals = 1) => SignedNumber(fraction * 100, decimals) + (IsChinese ? " 个百分点" : " pp");

    public string SignedNumber(double value, int decimals) => value > 0 ? "+" + Number(value, decimals) : Number(value, decimals);

    public string DayMonth(DateOnly date) => IsChinese
        ? string.Create(CultureInfo.InvariantCulture, $"{date.Month} 月 {date.Day} 日")
        : date.ToString("d MMMM", CultureInfo.InvariantCulture);

    public string ShortDayMonth(DateOnly date) => IsChinese ? DayMonth(date) : date.ToString("d MMM", CultureInfo.InvariantCulture);

    public string IsoDate(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public string Quarter(string code) => code[..4] + " " + code[4..];
}

/// <summary>Widths near those of the paper's font: Han one em, digits 0.555, spaces 0.224, others 0.55.</summary>
internal sealed class StubMeasurer : ITextMeasurer
{
    public TextExtent Measure(string text, TextStyle style) =>
        new(text.Sum(c => c >= 0x2E80 ? 1.0 : c == ' ' ? 0.224 : c is >= '0' and <= '9' ? 0.555 : 0.55) * style.Size, style.Size * 1.16, style.Size * 0.288);
}
