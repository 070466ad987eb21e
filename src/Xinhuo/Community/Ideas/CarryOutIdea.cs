using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Topics;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Text;

namespace Xinhuo.Community.Ideas;

/// <summary>Links an adopted idea to what carried it out. The same thing linked twice is linked once.</summary>
internal static class CarryOutIdea
{
    public static async Task<Outcome<Nothing>> Do(XinhuoDb db, Actor me, TopicId topic, CarriedOut thing, DateTimeOffset now)
    {
        var title = CleanText.Line(thing.Title, IdeaOutcome.MostTitle, IdeaOutcome.MostUnits);
        var untitled = title.Refusal switch
        {
            TextRefusal.None => null,
            TextRefusal.Empty => Refusal.On("Title", "community.ideas.thing-missing"),
            _ => Refusal.On("Title", "community.ideas.thing-long", IdeaOutcome.MostTitle),
        };
        var address = string.IsNullOrWhiteSpace(thing.Address) ? null : thing.Address.Trim();
        var nowhere = address is null || ThingAddress.Leads(address) ? null : Refusal.On("Address", "community.ideas.address-wrong");
        var nothing = Enum.IsDefined(thing.Kind) ? null : Refusal.On("Kind", "community.ideas.kind-missing");
        if (Refusal.All(nothing, untitled, nowhere) is { } refusal)
            return refusal;
        if (await GiveVoice.Held(db, topic) is not { } idea)
            return Refusal.NotFound;
        if (await db.Set<IdeaOutcome>().AnyAsync(o => o.TopicId == topic && o.Kind == thing.Kind && o.Title == title.Text && o.Address == address))
            return Nothing.Value;
        if (!idea.CarryOut(now))
            return Refusal.Of("community.ideas.not-adopted");
        db.Add(
            new IdeaOutcome
            {
                Id = Guid.CreateVersion7(now),
                TopicId = topic,
                By = me.Id is { } id ? new MemberId(id) : null,
                At = now,
                Kind = thing.Kind,
                Title = title.Text,
                Address = address,
                On = thing.On,
            }
        );
        db.Record(me, now, new IdeaCarriedOut(topic, idea.GroupId, idea.AuthorId, thing.Kind, title.Text, address));
        PostTopic.Changed(db, topic, idea.GroupId);
        return Nothing.Value;
    }
}
