using System.Globalization;
using ReportGen.Data.Comments;
using ReportGen.Data.Tables;
using ReportGen.Diagnostics;

namespace ReportGen.Data.Checks;

/// <summary>Says where a file of comments holds no texts, or none that anybody wrote: judged as they stand, they would give a number that looks like one.</summary>
internal static class TextFaults
{
    private const int Least = 20;
    private const int LeastAlike = 200;
    private const double NearlyAll = 0.95;
    private const double NearlyAllAlike = 0.9;
    private const double Half = 0.5;

    /// <summary>Adds the faults.</summary>
    public static void Add(LoadContext context)
    {
        foreach (var load in context.Folders.SelectMany(folder => folder.Of(TableSpec.Comments)).Where(load => load.Texts.Looked >= Least))
            Say(load, load.Texts);
    }

    private static void Say(FileLoad load, TextSample texts)
    {
        double Share(TextLook look) => (double)texts.Of(look) / texts.Looked;
        var isMany = texts.Looked >= LeastAlike;
        if (Share(TextLook.Missing) >= NearlyAll)
            Say(load, "data-texts-missing", Severity.Error, Share(TextLook.Missing), "");
        else if (Share(TextLook.Lost) > Half)
            Say(load, "data-text-lost", Severity.Error, Share(TextLook.Lost), "????");
        else if (Share(TextLook.Escaped) > Half)
            Say(load, "data-texts-coded", Severity.Error, Share(TextLook.Escaped), @"\u6211, %E6%88%91, &#25105;");
        else if (Share(TextLook.Coded) > Half)
            Say(load, "data-texts-coded", Severity.Error, Share(TextLook.Coded), "MD5, Base64");
        else if (isMany && texts.Alike >= NearlyAllAlike * texts.Looked)
            Say(load, "data-texts-alike", Severity.Error, 0, "");
        else if (isMany && Share(TextLook.Short) >= NearlyAll)
            Say(load, "data-texts-short", Severity.Warning, Share(TextLook.Short), "");
    }

    private static void Say(FileLoad load, string code, Severity severity, double share, string found) =>
        load.Task.Faults.Add(new Fault(code, severity, new SourcePlace(load.Task.Path)).With("column", "text").With("found", found)
            .With("share", (100 * share).ToString("0", CultureInfo.InvariantCulture)));
}
