using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Notices.Reading;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Mail;
using Xinhuo.Platform.Routines;
using Xinhuo.Platform.Web;

namespace Xinhuo.Notices.Digest;

/// <summary>
/// 消息信: each hour, the letters of those who chose that hour. A letter is taken (a unique row) before it is sent, so that no race and no crash
/// sends a period's letter twice. Where a crash or a silent server leaves open whether it went, it counts as gone and its lines come along in the
/// next one: a line read twice is a smaller harm than a letter sent twice, and nothing is lost.
/// </summary>
internal sealed class SendDigests(
    ReadingDbs reading,
    Acts acts,
    CommunityClock clock,
    NoticeList list,
    DigestLetter letter,
    Mailer mailer,
    ILogger<SendDigests> log
) : IRoutine
{
    private const string Hourly = "yyyy-MM-dd'T'HH";
    private const int MostLines = 30;
    private const int AtOnce = 4;

    public string Name => "digest-letters";

    public string Word => "notices.routine.digest";

    public string PeriodOf(DateTimeOffset local) => local.ToString(Hourly, CultureInfo.InvariantCulture);

    public async Task Run(string period, CancellationToken cancel)
    {
        var hour = DateTime.ParseExact(period, Hourly, CultureInfo.InvariantCulture);
        var readers = await Readers(hour, cancel);
        var refused = 0;
        await Parallel.ForEachAsync(
            readers,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel },
            async (reader, c) =>
            {
                if (!await Send(reader, PeriodOf(hour, reader.Rhythm), c))
                    Interlocked.Increment(ref refused);
            }
        );
        if (refused > 0)
            throw new InvalidOperationException($"The mail server did not take {refused} letters: they are tried again.");
    }

    private static string PeriodOf(DateTime hour, DigestRhythm rhythm) =>
        rhythm == DigestRhythm.Daily ? hour.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : $"{ISOWeek.GetYear(hour)}-W{ISOWeek.GetWeekOfYear(hour):00}";

    private async Task<IReadOnlyList<Reader>> Readers(DateTime hour, CancellationToken cancel)
    {
        var (now, h, weekday) = (clock.Now, hour.Hour, hour.DayOfWeek);
        await using var db = reading.Create();
        var due = await (
            from choices in db.Set<NoticeChoices>()
            where
                choices.Hour == h
                && (choices.Digest == DigestRhythm.Daily || choices.Digest == DigestRhythm.Weekly && choices.Weekday == weekday)
                && (choices.QuietUntil == null || choices.QuietUntil <= now)
            join member in db.Members() on choices.MemberId equals member.Id
            where member.ErasedAt == null && (member.Restraint != Platform.Web.Restraint.Outside || member.RestrainedUntil <= now)
            select new Reader(member.Id, member.Name, member.Role, member.Language, choices.Digest, "")
        ).ToListAsync(cancel);
        var addresses = await db.AddressesOf(due.ConvertAll(r => r.Member));
        return [.. due.Where(r => addresses.ContainsKey(r.Member)).Select(r => r with { Address = addresses[r.Member] })];
    }

    /// <summary>False: the server would not take it, so it may be tried again.</summary>
    private async Task<bool> Send(Reader reader, string period, CancellationToken cancel)
    {
        // Flows with this letter alone.
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(reader.Language);
        var (told, upTo) = await News(reader, cancel);
        if (told.Count == 0 || !await Take(reader.Member, period, upTo, cancel))
            return true;
        try
        {
            await mailer.Send(letter.Write(reader.Address, reader.Member, reader.Name, told), cancel);
        }
        catch (Exception e) when (Mailer.SurelyNotSent(e))
        {
            log.LogWarning(e, "The mail server did not take a letter for {Period}.", period);
            await Mark(reader.Member, period, row => row.ExecuteDeleteAsync(CancellationToken.None));
            return false;
        }
        catch (Exception e) when (!cancel.IsCancellationRequested)
        {
            log.LogError(e, "Whether a letter for {Period} arrived is unknown: it is not sent again.", period);
            await Mark(reader.Member, period, row => row.ExecuteUpdateAsync(s => s.SetProperty(x => x.Error, e.Message), CancellationToken.None));
            return true;
        }
        var now = clock.Now;
        await Mark(reader.Member, period, row => row.ExecuteUpdateAsync(s => s.SetProperty(x => x.SentAt, now), CancellationToken.None));
        return true;
    }

    private async Task<(IReadOnlyList<Told> Told, long UpTo)> News(Reader reader, CancellationToken cancel)
    {
        await using var db = reading.Create();
        var after = await db.Set<DigestSent>().Where(s => s.MemberId == reader.Member && s.SentAt != null).MaxAsync(s => (long?)s.UpTo, cancel) ?? 0;
        return await list.Unseen(
            db,
            new Viewer
            {
                Id = reader.Member.Value,
                Name = reader.Name,
                Role = reader.Role,
            },
            after,
            MostLines
        );
    }

    private async Task<bool> Take(MemberId member, string period, long upTo, CancellationToken cancel)
    {
        try
        {
            return await acts.Run(
                async db =>
                {
                    if (await db.Set<DigestSent>().AnyAsync(s => s.MemberId == member && s.Period == period, cancel))
                        return false;
                    db.Add(
                        new DigestSent
                        {
                            MemberId = member,
                            Period = period,
                            UpTo = upTo,
                            TakenAt = clock.Now,
                        }
                    );
                    await db.SaveChangesAsync(cancel);
                    return true;
                },
                cancel
            );
        }
        catch (DbUpdateException)
        {
            return false; // another process was first
        }
    }

    private Task Mark(MemberId member, string period, Func<IQueryable<DigestSent>, Task<int>> how) =>
        acts.Run(db => how(db.Set<DigestSent>().Where(s => s.MemberId == member && s.Period == period)));

    private sealed record Reader(MemberId Member, string Name, Role Role, string Language, DigestRhythm Rhythm, string Address);
}
