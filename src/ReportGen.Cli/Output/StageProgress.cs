using System.Collections.Immutable;
using System.Globalization;
using Spectre.Console;

namespace ReportGen.Cli.Output;

/// <summary>Shows the pipeline's steps: bars on a terminal, a line a step elsewhere.</summary>
internal static class StageProgress
{
    public static T Run<T>(CliEnvironment environment, ImmutableArray<string> steps, Func<IPipelineObserver, T> work)
    {
        if (!environment.Interactive)
            return work(new PlainObserver(environment));
        return environment.Error.Progress()
            .Columns(new SpinnerColumn(), new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new ElapsedTimeColumn())
            .Start(context => work(new BarObserver(environment, context, steps)));
    }

    private static string Name(CliEnvironment environment, string step, string detail) =>
        environment.Messages.Text("step-" + step) + (detail.Length > 0 ? $" ({detail})" : "");

    private sealed class PlainObserver(CliEnvironment environment) : IPipelineObserver
    {
        public void Started(string step, string detail)
        {
        }

        public void Finished(string step, string detail, TimeSpan elapsed) => environment.Error.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{step}: {Name(environment, step, detail)}, {elapsed.TotalSeconds:0.00} s"));

        public void Working(string step, string what)
        {
        }
    }

    private sealed class BarObserver : IPipelineObserver
    {
        private readonly CliEnvironment _environment;
        private readonly ImmutableDictionary<string, ProgressTask> _bars;

        public BarObserver(CliEnvironment environment, ProgressContext context, ImmutableArray<string> steps)
        {
            _environment = environment;
            _bars = steps.ToImmutableDictionary(s => s, s => context.AddTask(Markup.Escape(Name(environment, s, "")), autoStart: false));
        }

        public void Started(string step, string detail)
        {
            var bar = _bars[step];
            bar.Value = 0;
            bar.IsIndeterminate = true;
            bar.StartTask();
            bar.Description = Markup.Escape(Name(_environment, step, detail));
        }

        public void Finished(string step, string detail, TimeSpan elapsed)
        {
            _bars[step].IsIndeterminate = false;
            _bars[step].Value = _bars[step].MaxValue;
        }

        public void Working(string step, string what) => _bars[step].Description = Markup.Escape(Name(_environment, step, what));
    }
}
