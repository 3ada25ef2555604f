using System.Globalization;
using ReportGen.Anonymity;
using ReportGen.Charts;
using ReportGen.Data;
using ReportGen.Diagnostics;
using ReportGen.Indicators;
using ReportGen.Stored;
using ReportGen.Language;
using ReportGen.Templates;
using ReportGen.Templates.Mail;
using ReportGen.Typesetting.Text;

namespace ReportGen;

/// <summary>What the papers of all languages are made from.</summary>
/// <param name="Build">What is asked for.</param>
/// <param name="Kit">The template.</param>
/// <param name="Data">The quarter, loaded and measured.</param>
/// <param name="Results">What was measured, with earlier quarters.</param>
internal sealed record PaperInput(BuildRequest Build, TemplateKit Kit, StoredQuarter Data, IndicatorSet Results)
{
    /// <summary>The covering mail of a paper; null where none is asked for.</summary>
    public MailMessage? Mail(ComposeRequest request) => Build.Paper.Mail ? MailComposer.Compose(request) : null;

    /// <summary>Takes out who is who; null where creators are named.</summary>
    public Anonymiser? Anonymiser { get; init; }

    /// <summary>Whose data the paper tells of; null for all.</summary>
    public Data.Segments.Segment? Segment { get; init; }

    /// <summary>The results as a paper of a language shows them.</summary>
    public IndicatorSet ResultsIn(string language) => Anonymiser?.Apply(Results, LanguageHabits.For(language)) ?? Results;

    public ComposeRequest Request(string language, IChartMaker charts, ITextMeasurer text) =>
        new(Kit.Template, language, ResultsIn(language), Data.Current, Anonymiser is null ? Data.Report : ReportGen.Anonymity.Anonymiser.Apply(Data.Report), charts, text)
        {
            Classification = Build.Paper.Classification,
            PreviousFacts = Data.Previous,
            IsSample = Data.Current.IsSynthetic,
            Created = Build.Created ?? AfterTheData(),
            Parameters = Build.Parameters,
            Brand = Kit.Brand,
            Segment = Segment,
            Families = [.. Kit.Fonts!.Library.Families.Select(f => f.Name)],
        };

    /// <summary>Noon UTC of the export's day, else of the day after the last one covered: a date that follows from the data alone.</summary>
    private DateTimeOffset AfterTheData()
    {
        var day = Data.Current.ExportedAt ?? QuarterCalendar.Date(Data.Current.Calendar.DataUntil + 1);
        return new DateTimeOffset(day.Year, day.Month, day.Day, 12, 0, 0, TimeSpan.Zero);
    }
}

/// <summary>A paper of one language before it is set.</summary>
internal sealed record ComposedPaper(string Language, ComposeResult Result, LineComposer Lines, MailMessage? Mail)
{
    /// <summary>What is wrong with the template or what it is filled with.</summary>
    public IEnumerable<Fault> Faults => Result.Faults.Concat(Mail?.Faults ?? []);

    /// <summary>Whether there are pages to set, and a mail's text where one was asked for.</summary>
    public bool IsWhole => Result.Document is not null && Mail is not { Text: null };
}
