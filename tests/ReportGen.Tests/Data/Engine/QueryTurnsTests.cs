using ReportGen.Data.Engine;

namespace ReportGen.Tests.Data.Engine;

public class QueryTurnsTests
{
    private const string TooLittle = "Out of Memory Error: failed to pin block of size 256.0 KiB";

    [Fact]
    public async Task AQueryWithTooLittleMemoryRunsAgainWhenTheOthersAreDone()
    {
        using var turns = new QueryTurns(NoSparing);
        using var holding = new Gate();
        using var tried = new Gate();
        var isHeld = true;
        var other = Task.Run(() => turns.Run<int>(rows =>
        {
            holding.Open();
            tried.Wait();
            Volatile.Write(ref isHeld, false);
            rows.Add(1);
        }), TestContext.Current.CancellationToken);
        holding.Wait();
        var rows = turns.Run<int>(into =>
        {
            if (Volatile.Read(ref isHeld))
            {
                tried.Open();
                throw new QueryFailedException(TooLittle);
            }

            into.Add(2);
        });
        Assert.Equal([2], rows);
        Assert.Equal([1], await other);
    }

    [Theory]
    [InlineData(TooLittle, 0, 3)]
    [InlineData(TooLittle, 1, 1)]
    [InlineData("Binder Error: no such column", 0, 1)]
    public void OnlyWhatMayHelpIsTriedAgain(string reason, int taken, int times)
    {
        var tries = 0;
        using var turns = new QueryTurns(NoSparing);
        Assert.Throws<QueryFailedException>(() => turns.Run<int>(rows =>
        {
            tries++;
            rows.AddRange(Enumerable.Repeat(1, taken));
            throw new QueryFailedException(reason);
        }));
        Assert.Equal(times, tries);
    }

    [Fact]
    public void One_thread_is_the_last_resort()
    {
        var threads = 2;
        using var turns = new QueryTurns(() => new Sparing(by => threads += by));
        var rows = turns.Run<int>(into =>
        {
            if (threads > 1)
                throw new QueryFailedException(TooLittle);
            into.Add(threads);
        });
        Assert.Equal([1], rows);
        Assert.Equal(2, threads);
    }

    private static Sparing NoSparing() => new(_ => { });

    private sealed class Sparing : IDisposable
    {
        private readonly Action<int> _change;

        public Sparing(Action<int> change)
        {
            _change = change;
            change(-1);
        }

        public void Dispose() => _change(1);
    }

    private sealed class Gate : IDisposable
    {
        private readonly ManualResetEventSlim _event = new();

        public void Open() => _event.Set();

        public void Wait() => _event.Wait(TestContext.Current.CancellationToken);

        public void Dispose() => _event.Dispose();
    }
}
