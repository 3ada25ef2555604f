using System.Globalization;
using ReportGen.Data.Facts;
using ReportGen.Data.Tables;
using ReportGen.Diagnostics;

namespace ReportGen.Data.Checks;

/// <summary>Says what the results of checks mean together, where they mean that numbers would be wrong.</summary>
internal static class CheckFaults
{
    private const int LeastVideos = 20;
    private const double NearlyAll = 0.95;
    private const int ShortSeconds = 6;
    private const double Half = 0.5;

    private static readonly (TableSpec Table, string Code)[] OfOneUser = [(TableSpec.Comments, "comments_of_one_user"), (TableSpec.Sessions, "viewings_of_one_user")];

    /// <summary>Adds the faults.</summary>
    public static void Add(LoadContext context, IReadOnlyList<DataCheck> checks)
    {
        foreach (var folder in context.Folders)
        {
            var quarter = folder.Facts.Quarter.ToString();
            DataCheck Of(string code) => checks.First(check => check.Code == code && check.Quarter == quarter);
            if (folder.Facts.Counters == DailyCounters.Unstated && Holds(Of("counters_never_fall")))
                Say(context, folder, TableSpec.Daily, "data-counters-cumulative", Of("counters_never_fall"));
            if (Holds(Of("duration_over_two_hours")))
                Say(context, folder, TableSpec.Videos, "data-durations-unit", Of("duration_over_two_hours"));
            if (Holds(Of("duration_zero")))
                Say(context, folder, TableSpec.Videos, "data-durations-zero", Of("duration_zero"));
            else if (!StatesUnit(folder))
                SayShort(context, folder);
            if (!StatesUnit(folder) && Holds(Of("duration_whole_minutes")))
                Say(context, folder, TableSpec.Videos, "data-durations-minutes", Of("duration_whole_minutes"));
            if (folder.Has(TableSpec.Sessions) && HoldsForMost(Of("watch_over_length")))
                Say(context, folder, TableSpec.Sessions, "data-watch-unit", Of("watch_over_length"));
            if (HoldsForMost(Of("plays_zero_with_interactions")))
                Say(context, folder, TableSpec.Daily, "data-plays-zero", Of("plays_zero_with_interactions"));
            else if (HoldsForMost(Of("likes_over_plays")))
                Say(context, folder, TableSpec.Daily, "data-plays-unit", Of("likes_over_plays"));
            foreach (var (table, code) in OfOneUser.Where(pair => folder.Has(pair.Table)))
                SayUser(context, folder, table, Of(code));
            if (Holds(Of("ids_rounded")))
                Say(context, folder, TableSpec.Videos, "data-ids-rounded", Of("ids_rounded"));
            SayUnknown(context, folder);
        }
    }

    /// <summary>Where more rows are of unknown ids than of known ones, the table that lists them is probably that of another quarter, or was cut short.</summary>
    private static void SayUnknown(LoadContext context, FolderInput folder)
    {
        if (!folder.Facts.ExpectsUnknownCreators && !HasErrors(context, folder, TableSpec.Creators))
            SayUnknown(context, folder, TableSpec.Videos, CheckCodes.UnknownCreators, "data-creators-unknown");
        if (folder.Facts.ExpectsUnknownVideos || HasErrors(context, folder, TableSpec.Creators) || HasErrors(context, folder, TableSpec.Videos))
            return;
        foreach (var table in TableSpec.Facts)
            SayUnknown(context, folder, table, CheckCodes.UnknownVideos, "data-videos-unknown");
    }

    private static void SayUnknown(LoadContext context, FolderInput folder, TableSpec table, CheckCode check, string code)
    {
        var unknown = folder.Of(table).Sum(load => check.Faults.Sum(load.Of));
        var known = folder.Of(table).Sum(load => load.Loaded + load.Merged);
        if (unknown <= LeastVideos || unknown <= known || known == 0)
            return;
        var load = folder.Of(table).First(load => check.Faults.Any(fault => load.Of(fault) > 0));
        context.Faults.Add(new Fault(code, Severity.Error, new SourcePlace(load.Task.Path)).With("column", table.Name)
            .With("found", unknown.ToString(CultureInfo.InvariantCulture)).With("expected", (unknown + known).ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>Whether something is wrong with the table itself, of which the rest follows.</summary>
    private static bool HasErrors(LoadContext context, FolderInput folder, TableSpec table) => folder.Of(table).Any(load => context.Faults.HasErrorsIn(load.Task.Path));

    private static bool Holds(DataCheck check) => check.Checked >= LeastVideos && check.Found >= NearlyAll * check.Checked;

    private static bool HoldsForMost(DataCheck check) => check.Checked >= LeastVideos && check.Found > Half * check.Checked;

    private static bool StatesUnit(FolderInput folder) => folder.Facts.Columns.Of(TableSpec.Videos).Of("duration_seconds").Unit is not null;

    /// <summary>Lengths of a few seconds throughout are minutes, or minutes and seconds with a point between them.</summary>
    private static void SayShort(LoadContext context, FolderInput folder)
    {
        var window = folder.Window;
        var (known, small, first) = (0L, 0L, -1);
        foreach (var video in context.Dimensions.KnownVideos.Rows.Where(video => video.Duration >= 0 && window.Holds(video.PublishedDay)))
        {
            known++;
            if (video.Duration >= ShortSeconds)
                continue;
            small++;
            first = first < 0 ? video.Video : first;
        }

        var check = new DataCheck("", "", known, small);
        if (Holds(check))
            Say(context, folder, TableSpec.Videos, "data-durations-short", check with { Example = new CheckExamples(context.Dimensions) { HidesValues = context.Request.HidesValues }.Video(first) });
    }

    private static void SayUser(LoadContext context, FolderInput folder, TableSpec table, DataCheck check)
    {
        if (check.Found > 0 && folder.Of(table).FirstOrDefault() is { } load)
            context.Faults.Add(new Fault("data-user-nobody", Severity.Warning, new SourcePlace(load.Task.Path)).With("share", (100.0 * check.Found / check.Checked).ToString("0", CultureInfo.InvariantCulture)));
    }

    private static void Say(LoadContext context, FolderInput folder, TableSpec table, string code, DataCheck check)
    {
        if (folder.Of(table).FirstOrDefault() is { } load)
            context.Faults.Add(new Fault(code, Severity.Error, new SourcePlace(load.Task.Path)) { Count = check.Found }.With("found", check.Example));
    }
}
