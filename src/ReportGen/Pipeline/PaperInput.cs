using System.Globalization;
using ReportGen.Charts;
using ReportGen.Data;
using ReportGen.Indicators;
using ReportGen.Templates;
using ReportGen.Templates.Branding;
using ReportGen.Typesetting.Text;

namespace ReportGen;

/// <summary>What the papers of all languages are made from.</summary>
internal sealed record PaperInput(BuildRequest Build, TemplateFolder Template, Brand Brand, LoadedData Data, IndicatorSet Results, ReportFonts Fonts)
{
    public ComposeRequest Request(string language, IChartMaker charts, ITextMeasurer text) =>
        new(Template, language, Results, Data.Current, Data.Report, charts, text)
        {
            PreviousFacts = Data.Previous,
            IsSample = Data.Current.IsSynthetic,
            Created = Build.Created ?? AfterTheData(),
            Parameters = Build.Parameters,
            Brand = Brand,
            Families = [.. Fonts.Library.Families.Select(f => f.Name)],
        };

    /// <summary>Noon UTC of the export's day, else of the day after the last one covered: a date that follows from the data alone.</summary>
    private DateTimeOffset AfterTheData()
    {
        var day = Data.Current.ExportedAt ?? QuarterCalendar.Date(Data.Current.Calendar.DataUntil + 1);
        return new DateTimeOffset(day.Year, day.Month, day.Day, 12, 0, 0, TimeSpan.Zero);
    }
}

/// <summary>A paper of one language before it is set.</summary>
internal sealed record ComposedPaper(string Language, ComposeResult Result, LineComposer Lines);
