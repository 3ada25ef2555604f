using System.Diagnostics;
using System.Globalization;
using ReportGen.Pdf;
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
        var model = ContentReader.Read(input);
        var fonts = Path.Combine(AppContext.BaseDirectory, "fonts");
        using var regular = FontFace.FromFile($"{Look.Family}-Regular", Path.Combine(fonts, "NotoSansSC-Regular.ttf"));
        using var bold = FontFace.FromFile($"{Look.Family}-Bold", Path.Combine(fonts, "NotoSansSC-Bold.ttf"));
        var library = new FontLibrary([new FontFamily(Look.Family, regular, bold)], []);
        using var file = File.Create(output);
        using var pdf = new PdfPageStream(file, model.Info, new PdfOptions { Producer = "ReportGen benchmark" });
        return PdfWriter.Stream(pdf, model, new LineComposer(library)).PageCount;
    }
}
