using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using ReportGen.Pdf;
using ReportGen.Typesetting.Document;
using ReportGen.Typesetting.Text;

namespace Benchmarks.Typeset;

/// <summary>Typesets a benchmark file: <c>typeset paper.json out.pdf [repetitions]</c>, the fonts beside the program.</summary>
internal static class TypesetCommand
{
    /// <summary>Runs the command; the times of repetitions in the same process are printed in milliseconds.</summary>
    public static int Run(string[] args)
    {
        if (args.Length < 3)
        {
            Console.Error.WriteLine("typeset IN.json OUT.pdf [REPETITIONS]");
            return 2;
        }

        var repetitions = args.Length > 3 ? int.Parse(args[3], CultureInfo.InvariantCulture) : 1;
        for (var i = 0; i < repetitions; i++)
        {
            var watch = Stopwatch.StartNew();
            var pages = Typeset(args[1], args[2]);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pages} pages, {watch.Elapsed.TotalMilliseconds:0} ms"));
        }

        return 0;
    }

    private static int Typeset(string input, string output)
    {
        var model = Read(input);
        var fonts = Path.Combine(AppContext.BaseDirectory, "fonts");
        var library = FontLibrary.FromFiles(
            Look.Family, Path.Combine(fonts, "NotoSansSC-Regular.ttf"), Path.Combine(fonts, "NotoSansSC-Bold.ttf"));
        using var file = File.Create(output);
        using var pdf = new PdfPageStream(file, model.Info, new PdfOptions { Producer = "ReportGen benchmark" });
        return PdfWriter.Stream(pdf, model, new LineComposer(library)).PageCount;
    }

    private static DocumentModel Read(string path)
    {
        using var stream = File.OpenRead(path);
        var first = stream.ReadByte();
        stream.Position = 0;
        return first == '['
            ? PaperModel.Of(JsonSerializer.Deserialize(stream, ContentJson.Default.StringArrayArray)!)
            : PaperModel.Of(JsonSerializer.Deserialize(stream, ContentJson.Default.PaperContent)!);
    }
}
