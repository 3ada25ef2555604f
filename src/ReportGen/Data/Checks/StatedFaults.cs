using System.Globalization;
using ReportGen.Data.Tables;
using ReportGen.Diagnostics;

namespace ReportGen.Data.Checks;

/// <summary>Says where quarter.yaml states what the data that were read do not bear out: a last day before the last row, a case of nobody.</summary>
internal static class StatedFaults
{
    /// <summary>The day after the last full one often has its first rows.</summary>
    private const int DaysBegun = 1;

    /// <summary>A case may be prepared for the quarter that comes; further away is a slip of the year.</summary>
    private const int FarDays = 183;

    /// <summary>Adds the faults.</summary>
    public static void Add(LoadContext context)
    {
        foreach (var folder in context.Folders)
            SayUntil(context, folder);
        var current = context.Folders[0];
        foreach (var study in current.Facts.Facts.Cases)
            SayCase(context, current, study);
    }

    private static void SayUntil(LoadContext context, FolderInput folder)
    {
        if (folder.Facts.DataUntil is not { } until || folder.Of(TableSpec.Daily).Max(load => load.Days?.Last) is not { } last || last <= until + DaysBegun)
            return;
        context.Faults.Add(new Fault("data-until-early", Severity.Warning, Settings(context, folder)).With("found", CheckExamples.Day(until)).With("expected", CheckExamples.Day(last)));
    }

    private static void SayCase(LoadContext context, FolderInput folder, CaseRequest study)
    {
        if (context.Dimensions.Creators.Find(study.CreatorId) < 0)
            context.Faults.Add(new Fault("data-case-creator", Severity.Warning, Settings(context, folder)).With("column", study.Id).With("found", study.CreatorId));
        if (study.Split.AddDays(FarDays) < folder.Facts.Quarter.FirstDay || study.Split.AddDays(-FarDays) > folder.Facts.Quarter.LastDay)
            context.Faults.Add(new Fault("data-case-split", Severity.Warning, Settings(context, folder)).With("column", study.Id).With("found", study.Split.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).With("expected", folder.Facts.Quarter.ToString()));
    }

    private static SourcePlace Settings(LoadContext context, FolderInput folder) => new(Path.Combine(folder.Index == 0 ? context.Request.Folder : context.Request.PreviousFolder!, "quarter.yaml"));
}
