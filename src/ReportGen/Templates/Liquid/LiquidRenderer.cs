using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Fluid;
using ReportGen.Diagnostics;
using ReportGen.Language;
using ReportGen.Templates.Model;

namespace ReportGen.Templates.Liquid;

/// <summary>Renders template files. Every output passes <see cref="ProtectedText.Protect"/>, put in before parsing, so that no template can leave it out.</summary>
internal sealed partial class LiquidRenderer
{
    /// <summary>Name of the filter that protects outputs; no name a template can write, since it is not in the list of known filters.</summary>
    public const string ProtectFilter = "protected_text";

    /// <summary>Name of the filter that counts the turns of loops.</summary>
    public const string StepFilter = "loop_step";

    /// <summary>Where a rendering keeps its <see cref="RenderBudget"/>.</summary>
    public const string BudgetKey = "budget";

    private readonly FluidParser _parser = new();
    private readonly TemplateOptions _options = new();
    private readonly ReportModel _model;
    private readonly FaultList _faults;
    private readonly LiquidChecker _checker;
    private long _output;

    public LiquidRenderer(ReportModel model, ILanguage language, FaultList faults)
    {
        _model = model;
        _faults = faults;
        _checker = new LiquidChecker(model.Types, faults);
        foreach (var tag in _parser.RegisteredTags.Keys.Except(FilterNames.Tags).ToArray())
            _parser.RegisteredTags.Remove(tag);
        _options.MaxSteps = TemplateLimits.Steps;
        _options.CultureInfo = CultureInfo.InvariantCulture;
        _options.MemberAccessStrategy.Register<ModelObject, object?>((o, name) => o.Get(name));
        new ReportFilters(language).AddTo(_options.Filters);
    }

    /// <summary>Checks and renders a file; null where it cannot be rendered (the faults say why).</summary>
    public RenderedText? Render(SourceText source)
    {
        var tags = LiquidScanner.Scan(source.Text);
        if (!LiquidShape.Check(source, tags, _faults))
            return null;
        var bounded = _checker.Check(source, tags);
        if (!_parser.TryParse(source.Text, out _, out var error))
        {
            _faults.Add(SyntaxFault(source, error));
            return null;
        }

        if (!bounded)
            return null;
        var marked = SourceLines.Mark(WithProtection(source.Text, tags), LiquidScanner.Scan(WithProtection(source.Text, tags)), 1);
        return _parser.TryParse(marked, out var template, out error) ? Run(source, template, tags) : throw new InvalidOperationException(error);
    }

    private RenderedText? Run(SourceText source, IFluidTemplate template, ImmutableArray<LiquidTag> tags)
    {
        var context = new TemplateContext(_options);
        context.AmbientValues[BudgetKey] = new RenderBudget();
        foreach (var (name, value) in _model.Values)
            context.SetValue(name, value);
        try
        {
            using var writer = new BoundedWriter();
            template.RenderAsync(writer, NullEncoder.Default, context).AsTask().GetAwaiter().GetResult();
            writer.Flush();
            _output += writer.GetStringBuilder().Length;
            if (_output > TemplateLimits.AllOutput)
                throw new TemplateLimitException("output");
            return SourceLines.Unmark(writer.ToString(), TagLines(source.Text, tags));
        }
        catch (TemplateLimitException e)
        {
            _faults.Error("template-limit", new SourcePlace(source.File), e.Limit);
        }
        catch (InvalidOperationException e) when (e.Message.Contains("maximum", StringComparison.OrdinalIgnoreCase)) // what the library says when its steps are used up
        {
            _faults.Error("template-limit", new SourcePlace(source.File), "steps");
        }
        catch (Exception e) when (e is DivideByZeroException or OverflowException or FluidException or ArgumentException)
        {
            _faults.Error("template-render", new SourcePlace(source.File), e.Message);
        }

        return null;
    }

    private static string WithProtection(string text, ImmutableArray<LiquidTag> tags)
    {
        var result = new StringBuilder(text.Length + (tags.Length * 20));
        var at = 0;
        var ends = LoopEnds(tags);
        foreach (var tag in tags)
        {
            if (tag.Name == "for")
            {
                // The library counts no steps for loops over plain text.
                result.Append(text, at, tag.End - at).Append("{{ '' | ").Append(StepFilter).Append(": ")
                    .Append((ends.GetValueOrDefault(tag.Start, text.Length) - tag.End).ToString(CultureInfo.InvariantCulture)).Append(" }}");
                at = tag.End;
            }

            if (!tag.IsOutput || tag.Tokens.Length == 0)
                continue;
            result.Append(text, at, tag.CloseAt - at).Append(" | ").Append(ProtectFilter).Append(' ');
            at = tag.CloseAt;
        }

        return result.Append(text, at, text.Length - at).ToString();
    }

    // Where the body of each loop ends, by the position of the loop.
    private static Dictionary<int, int> LoopEnds(ImmutableArray<LiquidTag> tags)
    {
        var ends = new Dictionary<int, int>();
        var open = new Stack<int>();
        foreach (var tag in tags)
        {
            if (tag.Name == "for")
                open.Push(tag.Start);
            else if (tag.Name == "endfor" && open.TryPop(out var start))
                ends[start] = tag.Start;
        }

        return ends;
    }

    // Lines on which nothing but {% %} tags stand.
    private static ImmutableHashSet<int> TagLines(string text, ImmutableArray<LiquidTag> tags)
    {
        var plain = text.ToCharArray();
        foreach (var tag in tags.Where(t => !t.IsOutput))
        {
            for (var i = tag.Start; i < tag.End; i++)
                plain[i] = plain[i] == '\n' ? '\n' : '\u0001';
        }

        var lines = new string(plain).Split('\n');
        return [.. Enumerable.Range(1, lines.Length).Where(n => lines[n - 1].Contains('\u0001', StringComparison.Ordinal) && lines[n - 1].All(c => c is '\u0001' or ' ' or '\t' or '\r'))];
    }

    private static Fault SyntaxFault(SourceText source, string error)
    {
        var match = PlaceInMessage().Match(error);
        var place = match.Success
            ? new SourcePlace(source.File, int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture))
            : new SourcePlace(source.File);
        var text = match.Success ? error[..match.Index].Trim() : error.Trim();
        return new Fault("template-syntax", Severity.Error, place).With("found", text.Split('\n')[0]);
    }

    [GeneratedRegex(@"at \((\d+):(\d+)\)")]
    private static partial Regex PlaceInMessage();
}
